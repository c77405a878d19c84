package org.safeconduct.engine.index;

/// What becomes of the rows that a [Search] finds.
sealed interface Hits permits Count, Found {
  /// Takes one row.
  void take(Columns columns, int row);

  /// Takes the rows from one up to another that overlap the interval in time.
  void takeOverlapping(Columns columns, int row, int until, int start, int end);
}
