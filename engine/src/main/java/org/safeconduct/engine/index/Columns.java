package org.safeconduct.engine.index;

import java.util.List;

/// Legs of one partition, column by column: six whole numbers each. Whether they are in order,
/// and who may write, is for the [Partition] to say.
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

  int room() {
    return cell.length;
  }

  /// Each of the columns.
  List<int[]> all() {
    return List.of(cell, rest, from, until, id, person);
  }

  void put(int at, Leg leg) {
    cell[at] = Grid.cell(leg.longitude(), leg.latitude());
    rest[at] = Grid.rest(leg.longitude(), leg.latitude());
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
        && cell[at] == Grid.cell(leg.longitude(), leg.latitude())
        && rest[at] == Grid.rest(leg.longitude(), leg.latitude());
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
