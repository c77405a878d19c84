package org.safeconduct.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.LegIndex;
import org.safeconduct.engine.index.Legs;

/// Writes what is known of people into the indexes. For one writer.
final class Ledger {
  private final PlaceBook places;
  private final Grounds grounds = new Grounds();
  private People people = People.nobody();
  private LegIndex points = new LegIndex();
  private LegIndex placed = new LegIndex();

  /// A ledger without anybody.
  ///
  /// @param latestPlaces see [PlaceBook]
  Ledger(int latestPlaces) {
    this.places = new PlaceBook(latestPlaces);
  }

  /// A ledger of all these people, written at once.
  static Ledger of(Map<UUID, List<Fact>> everybody, int latestPlaces) {
    var ledger = new Ledger(latestPlaces);
    ledger.start(everybody);
    return ledger;
  }

  /// Writes what is known of these people now in place of what was.
  void write(Map<UUID, List<Fact>> facts) {
    var draft = people.draft();
    var atPoints = new Changes();
    var inPlaces = new Changes();
    facts.forEach((person, said) -> {
      int number = draft.numberOf(person);
      var known = known(person, said);
      var before = left(number, draft.put(number, known));
      var after = Rows.of(number, known);
      atPoints.add(before.points(), after.points());
      inPlaces.add(before.placed(), after.placed());
    });
    atPoints.writeTo(points);
    inPlaces.writeTo(placed);
    people = draft.people();
  }

  /// Strikes the person out, if she is known.
  void strike(UUID person) {
    var draft = people.draft();
    var number = draft.find(person);
    if (number.isEmpty()) return;
    var before = left(number.get(), draft.remove(number.get()));
    points.change(before.points(), List.of());
    placed.change(before.placed(), List.of());
    people = draft.people();
  }

  /// What is known now.
  World world() {
    return new World(people, points.now(), placed.now(), places.places(), grounds);
  }

  /// Whether it holds so much that is no longer true that a new one is due.
  boolean isWorn() {
    return places.isWorn() || people.isWorn();
  }

  private void start(Map<UUID, List<Fact>> everybody) {
    var draft = people.draft();
    var atPoints = new Legs(everybody.size());
    var inPlaces = new Legs(everybody.size());
    everybody.forEach((person, facts) -> {
      int number = draft.numberOf(person);
      var known = known(person, facts);
      draft.put(number, known);
      var rows = Rows.of(number, known);
      rows.points().forEach(atPoints::add);
      rows.placed().forEach(inPlaces::add);
    });
    people = draft.people();
    points = LegIndex.of(atPoints);
    placed = LegIndex.of(inPlaces);
  }

  private Known known(UUID person, List<Fact> facts) {
    return new Known(
        person, facts, facts.stream().map(Fact::where).mapToInt(places::take).toArray());
  }

  private Rows left(int number, @Nullable Known before) {
    if (before == null) return Rows.NONE;
    for (int place : before.places()) places.leave(place);
    return Rows.of(number, before);
  }
}
