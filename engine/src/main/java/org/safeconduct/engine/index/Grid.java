package org.safeconduct.engine.index;

/// Positions as whole numbers of 1e-7 degrees (about a centimetre), and the cell of the finest
/// grid in which each lies: 65,536 columns by 65,536 rows of 0.0065536 degrees.
///
/// The number of a cell mixes the bits of its column and its row (Morton order), so that the
/// four quarters of any square of the grid follow one another. Numbers of cells are unsigned.
final class Grid {
  /// How often the whole grid is halved until a cell of the finest grid is left.
  static final int LEVELS = 16;

  private static final double UNITS_PER_DEGREE = 1e7;
  private static final double FINEST_DEGREES = 65_536 / UNITS_PER_DEGREE;
  private static final int COLUMN_BITS = 0x5555_5555;
  private static final int ROW_BITS = 0xAAAA_AAAA;
  private static final int REST = 0xFFFF;

  private Grid() {}

  static int units(double degrees) {
    return (int) Math.round(degrees * UNITS_PER_DEGREE);
  }

  static double degrees(int units) {
    return units / UNITS_PER_DEGREE;
  }

  /// The finest level whose squares are no smaller than the box.
  static int levelOf(Box box) {
    double side = Math.max(box.east() - box.west(), box.north() - box.south());
    int level = 0;
    while (level < LEVELS && FINEST_DEGREES * (1L << LEVELS - level - 1) >= side) level++;
    return level;
  }

  /// The cell of the finest grid that holds the position.
  static int cell(int x, int y) {
    return Integer.expand(steps(x), COLUMN_BITS) | Integer.expand(steps(y), ROW_BITS);
  }

  /// Where in its cell the position lies: columns in the upper half, rows in the lower.
  static int rest(int x, int y) {
    return x << LEVELS | y & REST;
  }

  /// The longitude of what lies there in the cell, in units.
  static int x(int cell, int rest) {
    return fromCorner(Integer.compress(cell, COLUMN_BITS) << LEVELS | rest >>> LEVELS);
  }

  /// The latitude of what lies there in the cell, in units.
  static int y(int cell, int rest) {
    return fromCorner(Integer.compress(cell, ROW_BITS) << LEVELS | rest & REST);
  }

  /// In which column or row of cells that is.
  private static int steps(int units) {
    return fromCorner(units) >>> LEVELS;
  }

  /// Units counted from the middle of the grid as counted from its south-west corner, unsigned;
  /// and back.
  private static int fromCorner(int units) {
    return units ^ Integer.MIN_VALUE;
  }
}
