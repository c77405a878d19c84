package org.safeconduct.engine.index;

/// Looks for legs in an area and an interval, one partition after the other.
///
/// The squares and the rows of a partition are both in the order of cells: the search
/// goes through them as through two sorted lists, and leaps over what has no match.
///
/// @param start the first second asked about
/// @param end the first second after it
/// @param hits takes what is found
record Search(Squares area, int start, int end, Hits hits) {
  void in(Partition partition) {
    if (partition.size() == 0) return;
    searchSorted(partition);
    searchTail(partition);
  }

  private void searchSorted(Partition partition) {
    var columns = partition.sorted();
    int rows = columns.room();
    int row = 0;
    int square = 0;
    while (square < area.size()) {
      row = columns.next(area.first(square), row, rows);
      if (row == rows) return;
      int reached = area.next(columns.cell()[row], square);
      if (reached == square) {
        int until = afterSquare(columns, square, row);
        take(partition, square, row, until);
        row = until;
        square++;
      } else {
        square = reached;
      }
    }
  }

  private int afterSquare(Columns columns, int square, int row) {
    int last = area.last(square);
    return last == -1 ? columns.room() : columns.next(last + 1, row, columns.room());
  }

  private void take(Partition partition, int square, int row, int until) {
    var columns = partition.sorted();
    if (area.isInside(square) && partition.withdrawn() == null) {
      hits.takeOverlapping(columns, row, until, start, end);
      return;
    }
    for (int i = row; i < until; i++)
      if (columns.overlaps(i, start, end)
          && !partition.isWithdrawn(i)
          && covers(columns, square, i)) hits.take(columns, i);
  }

  private void searchTail(Partition partition) {
    var tail = partition.tail();
    int before = partition.sorted().room();
    for (int i = 0; i < partition.tailSize(); i++)
      if (tail.overlaps(i, start, end) && !partition.isWithdrawn(before + i)) {
        int square = area.find(tail.cell()[i]);
        if (square >= 0 && covers(tail, square, i)) hits.take(tail, i);
      }
  }

  private boolean covers(Columns columns, int square, int row) {
    if (area.isInside(square)) return true;
    int cell = columns.cell()[row];
    int rest = columns.rest()[row];
    return area.covers(square, Grid.x(cell, rest), Grid.y(cell, rest));
  }
}
