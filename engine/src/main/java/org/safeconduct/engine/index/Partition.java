package org.safeconduct.engine.index;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Legs that start in the same days and last about as long: most in the order of their cells,
/// the latest in a tail as they came. Rows are numbered from 0, the tail after the rest.
///
/// Readers see a partition that does not change: the next one shares its columns, and the
/// writer only fills rows of the tail that no partition in use counts yet.
///
/// @param sorted in the order of their cells
/// @param tail as they came; may have room for more than are counted
/// @param tailSize how many rows of the tail count
/// @param withdrawn one bit for each row that counts no longer; absent while there is none
/// @param size how many legs count
record Partition(
    Columns sorted, Columns tail, int tailSize, long @Nullable [] withdrawn, int size) {
  static final Partition EMPTY = new Partition(Columns.NONE, Columns.NONE, 0, null, 0);

  static Partition of(Columns sorted) {
    return new Partition(sorted, Columns.NONE, 0, null, sorted.room());
  }

  int rows() {
    return sorted.room() + tailSize;
  }

  boolean isWithdrawn(int row) {
    return withdrawn != null && (withdrawn[row >>> 6] >>> row & 1) != 0;
  }

  /// The row of a leg that counts, or -1.
  int find(Leg leg) {
    int cell = Grid.cell(leg.longitude(), leg.latitude());
    int first = sorted.next(cell, 0, sorted.room());
    for (int row = first; row < sorted.room() && sorted.cell()[row] == cell; row++)
      if (sorted.holds(row, leg) && !isWithdrawn(row)) return row;
    for (int i = 0; i < tailSize; i++)
      if (tail.holds(i, leg) && !isWithdrawn(sorted.room() + i)) return sorted.room() + i;
    return -1;
  }

  /// Hands every leg that counts to the taker, in no particular order.
  void each(Consumer<Leg> taker) {
    for (int row = 0; row < rows(); row++)
      if (!isWithdrawn(row))
        taker.accept(row < sorted.room() ? sorted.get(row) : tail.get(row - sorted.room()));
  }
}
