package org.safeconduct.engine.index;

/// Squares of the grid in their order, none within another: what a [Search] looks for.
public abstract sealed class Squares permits Covering, PlaceNumbers {
  /// How many squares there are.
  abstract int size();

  /// The first cell of the finest grid in the square.
  abstract int first(int square);

  /// The last cell of the finest grid in the square.
  abstract int last(int square);

  /// Whether all of the square is looked for, so that nothing in it needs a test.
  abstract boolean isInside(int square);

  /// Whether a position in the square is looked for.
  ///
  /// @param longitude in units of 1e-7 degrees
  /// @param latitude in units of 1e-7 degrees
  abstract boolean covers(int square, int longitude, int latitude);

  /// The first square, from the given one on, that ends at the cell or after it.
  abstract int next(int cell, int from);

  /// The square that holds the cell of the finest grid, or -1.
  final int find(int cell) {
    int square = next(cell, 0);
    return square < size() && Integer.compareUnsigned(first(square), cell) <= 0 ? square : -1;
  }
}
