package org.safeconduct.engine.index;

import java.util.ArrayList;
import java.util.List;

/// Legs column by column, six whole numbers each. Whoever makes them fills them; afterwards they do
/// not change.
///
/// @param cell see [Grid]
/// @param rest see [Grid]
record Columns(int[] cell, int[] rest, int[] from, int[] until, int[] id, int[] person) {
  /// How many columns there are.
  static final int COUNT = 6;

  static final Columns NONE = room(0);

  static Columns room(int size) {
    return new Columns(
        new int[size], new int[size], new int[size], new int[size], new int[size], new int[size]);
  }

  /// Legs in the order of their cells.
  static Columns inOrder(List<Leg> legs) {
    var ordered = new ArrayList<>(legs);
    ordered.sort((one, other) -> Integer.compareUnsigned(one.cell(), other.cell()));
    var columns = room(ordered.size());
    for (int at = 0; at < ordered.size(); at++) columns.put(at, ordered.get(at));
    return columns;
  }

  int room() {
    return cell.length;
  }

  /// Each of the columns.
  List<int[]> all() {
    return List.of(cell, rest, from, until, id, person);
  }

  private void put(int at, Leg leg) {
    cell[at] = leg.cell();
    rest[at] = leg.rest();
    from[at] = leg.from();
    until[at] = leg.until();
    id[at] = leg.id();
    person[at] = leg.person();
  }

  void put(int at, Legs legs, int which) {
    cell[at] = legs.cell(which);
    rest[at] = legs.rest(which);
    from[at] = legs.from(which);
    until[at] = legs.until(which);
    id[at] = legs.id(which);
    person[at] = legs.person(which);
  }

  void copy(Columns source, int at, int to, int count) {
    System.arraycopy(source.cell, at, cell, to, count);
    System.arraycopy(source.rest, at, rest, to, count);
    System.arraycopy(source.from, at, from, to, count);
    System.arraycopy(source.until, at, until, to, count);
    System.arraycopy(source.id, at, id, to, count);
    System.arraycopy(source.person, at, person, to, count);
  }

  Leg get(int at) {
    return new Leg(
        id[at],
        person[at],
        Grid.x(cell[at], rest[at]),
        Grid.y(cell[at], rest[at]),
        from[at],
        until[at]);
  }

  /// Whether that row is this leg.
  boolean holds(int at, Leg leg) {
    return id[at] == leg.id()
        && person[at] == leg.person()
        && from[at] == leg.from()
        && until[at] == leg.until()
        && cell[at] == leg.cell()
        && rest[at] == leg.rest();
  }

  boolean overlaps(int at, int start, int end) {
    return from[at] < end && until[at] > start;
  }

  /// The first row, from the given one up to the end, whose cell is not before the one asked
  /// for; rows must be in the order of their cells.
  int next(int wanted, int at, int end) {
    return Leap.to(wanted, cell, at, end);
  }
}
