package org.safeconduct.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/// The facts about many people with an index of their places. Does not change once built.
final class Snapshot {
  /// One person's facts, and the number of the place of each.
  record Known(UUID person, List<Fact> facts, int[] placeNumbers) {}

  static final Snapshot EMPTY = new Snapshot(_ -> {}, 0);

  private final Map<UUID, Known> people;
  private final List<Known> inOrder;
  private final Places places;

  private Snapshot(Facts source, int expected) {
    people = HashMap.newHashMap(expected);
    var numbering = new Places.Numbering();
    source.each(
        (person, facts) -> people.put(person, new Known(person, facts, numbers(facts, numbering))));
    inOrder =
        people.values().stream().sorted(Comparator.comparing(Known::person)).toList();
    places = numbering.places();
  }

  /// Everything in that world, settled.
  static Snapshot of(World world) {
    return new Snapshot(world::each, world.people());
  }

  /// Everybody, in the order of the ids.
  List<Known> people() {
    return inOrder;
  }

  Optional<Known> find(UUID person) {
    return Optional.ofNullable(people.get(person));
  }

  /// The index of the places that the facts name.
  Places places() {
    return places;
  }

  private static int[] numbers(List<Fact> facts, Places.Numbering numbering) {
    return facts.stream().map(Fact::where).mapToInt(numbering::numberOf).toArray();
  }

  private interface Facts {
    void each(BiConsumer<UUID, List<Fact>> taker);
  }
}
