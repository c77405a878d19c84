package org.safeconduct.engine;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.LegIndex;
import org.safeconduct.engine.index.Legs;

/// Writes what is known of people into the indexes. For one writer.
final class Ledger {
  private final PlaceBook places;
  private final Grounds grounds = new Grounds();
  private People people = People.nobody();
  private LegIndex points;
  private LegIndex placed;
  private int missing;

  /// A ledger without anybody.
  ///
  /// @param latestPlaces see [PlaceBook]
  Ledger(int latestPlaces) {
    this(latestPlaces, new LegIndex(), new LegIndex());
  }

  /// A ledger that writes into these indexes.
  Ledger(int latestPlaces, LegIndex points, LegIndex placed) {
    this.places = new PlaceBook(latestPlaces);
    this.points = points;
    this.placed = placed;
  }

  /// A ledger of all these people, written at once.
  static Ledger of(Collection<? extends PersonFacts> everybody, int latestPlaces) {
    var ledger = new Ledger(latestPlaces);
    ledger.start(everybody);
    return ledger;
  }

  /// Writes what is known of these people now in place of what was.
  void write(Collection<? extends PersonFacts> changed) {
    var draft = people.draft();
    var atPoints = new Changes();
    var inPlaces = new Changes();
    for (var person : changed) {
      int number = draft.numberOf(person.person());
      var known = known(person);
      var before = left(number, draft.put(number, known));
      var after = Rows.of(number, known);
      atPoints.add(before.points(), after.points());
      inPlaces.add(before.placed(), after.placed());
    }
    write(atPoints, inPlaces);
    people = draft.people();
  }

  /// Strikes the person out, if she is known.
  void strike(UUID person) {
    var draft = people.draft();
    var number = draft.find(person);
    if (number.isEmpty()) return;
    var before = left(number.get(), draft.remove(number.get()));
    var atPoints = new Changes();
    var inPlaces = new Changes();
    atPoints.add(before.points(), List.of());
    inPlaces.add(before.placed(), List.of());
    write(atPoints, inPlaces);
    people = draft.people();
  }

  private void write(Changes atPoints, Changes inPlaces) {
    missing += atPoints.writeTo(points) + inPlaces.writeTo(placed);
  }

  /// What is known now.
  World world() {
    return new World(people, points.now(), placed.now(), places.places(), grounds);
  }

  /// How many rows were to be taken out of the indexes that did not stand there. If there are
  /// any, others may be missing as well, and whom they place is not found.
  int missing() {
    return missing;
  }

  /// Whether a new one is due: it holds too much that is no longer true, or misses what is.
  boolean isWorn() {
    return missing > 0 || places.isWorn() || people.isWorn();
  }

  private void start(Collection<? extends PersonFacts> everybody) {
    var draft = people.draft();
    var atPoints = new Legs(everybody.size());
    var inPlaces = new Legs(everybody.size());
    for (var person : everybody) {
      int number = draft.numberOf(person.person());
      var known = known(person);
      draft.put(number, known);
      var rows = Rows.of(number, known);
      rows.points().forEach(atPoints::add);
      rows.placed().forEach(inPlaces::add);
    }
    people = draft.people();
    points = LegIndex.of(atPoints);
    placed = LegIndex.of(inPlaces);
  }

  private Known known(PersonFacts person) {
    var facts = person.facts();
    return Known.of(
        person, facts.stream().map(Fact::where).mapToInt(places::take).toArray());
  }

  private Rows left(int number, @Nullable Known before) {
    if (before == null) return Rows.NONE;
    for (int i = 0; i < before.size(); i++) places.leave(before.place(i));
    return Rows.of(number, before);
  }
}
