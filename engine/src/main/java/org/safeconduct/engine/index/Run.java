package org.safeconduct.engine.index;

import java.util.function.Consumer;

/// Legs in the order of their cells, some of which may count no longer. Does not change.
record Run(Columns columns, Withdrawn withdrawn) {
  static Run of(Columns columns) {
    return new Run(columns, Withdrawn.NONE);
  }

  /// One run of a large one and a small one, without what counts no longer.
  static Run merged(Run large, Run small) {
    return new Merging(large, small).merged();
  }

  /// How many rows it has, with those that count no longer.
  int rows() {
    return columns.room();
  }

  /// How many legs count.
  int size() {
    return rows() - withdrawn.count();
  }

  /// The row of a leg that counts, or -1.
  int find(Leg leg) {
    int cell = leg.cell();
    var cells = columns.cell();
    for (int row = columns.next(cell, 0, rows()); row < rows() && cells[row] == cell; row++)
      if (columns.holds(row, leg) && !withdrawn.holds(row)) return row;
    return -1;
  }

  /// The same legs without the one in that row.
  Run without(int row) {
    return new Run(columns, withdrawn.with(row, rows()));
  }

  /// Whether so many rows count no longer that it should be written anew.
  boolean isWorn() {
    return withdrawn.count() > rows() / 4;
  }

  /// Hands every leg that counts to the taker.
  void each(Consumer<Leg> taker) {
    for (int row = 0; row < rows(); row++)
      if (!withdrawn.holds(row)) taker.accept(columns.get(row));
  }
}
