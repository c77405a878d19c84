package org.safeconduct.engine.index;

/// A square of the grid at some level: 0 is all of it, [Grid#LEVELS] the finest.
///
/// @param number the first cell of the finest grid in it
/// @param west its lowest longitude, in units of the [Grid]
/// @param south its lowest latitude, in units of the [Grid]
record Cell(int number, int level, int west, int south) {
  static final Cell WHOLE = new Cell(0, 0, Integer.MIN_VALUE, Integer.MIN_VALUE);

  /// A cell of the finest grid.
  static Cell finest(int number) {
    return new Cell(number, Grid.LEVELS, Grid.x(number, 0), Grid.y(number, 0));
  }

  /// One of its quarters.
  ///
  /// @param which 0 south-west, 1 south-east, 2 north-west, 3 north-east
  Cell quarter(int which) {
    int half = 1 << (31 - level);
    return new Cell(
        number | which << (30 - 2 * level),
        level + 1,
        (which & 1) == 0 ? west : west + half,
        (which & 2) == 0 ? south : south + half);
  }

  /// The last cell of the finest grid in it.
  int last() {
    return level == 0 ? -1 : number + (int) ((1L << (32 - 2 * level)) - 1);
  }

  /// Its highest longitude.
  int east() {
    return (int) (west + (1L << (32 - level)) - 1);
  }

  /// Its highest latitude.
  int north() {
    return (int) (south + (1L << (32 - level)) - 1);
  }
}
