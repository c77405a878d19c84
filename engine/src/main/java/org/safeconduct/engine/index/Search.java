package org.safeconduct.engine.index;

/// Looks for legs in an area and an interval, one partition after the other.
///
/// The squares and the rows of a run are both in the order of cells: the search goes through
/// them as through two sorted lists, and leaps over what has no match.
///
/// @param start the first second asked about
/// @param end the first second after it
/// @param hits takes what is found
record Search(Squares area, int start, int end, Hits hits) {
  void in(Partition partition) {
    for (var run : partition.runs()) in(run);
  }

  private void in(Run run) {
    var columns = run.columns();
    int rows = run.rows();
    int row = 0;
    int square = 0;
    while (square < area.size()) {
      row = columns.next(area.first(square), row, rows);
      if (row == rows) return;
      int reached = area.next(columns.cell()[row], square);
      if (reached == square) {
        int until = afterSquare(columns, square, row);
        take(run, square, row, until);
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

  private void take(Run run, int square, int row, int until) {
    if (area.isInside(square)) takeInside(run, row, until);
    else
      for (int i = row; i < until; i++)
        if (run.columns().overlaps(i, start, end)
            && !run.withdrawn().holds(i)
            && covers(run.columns(), square, i)) hits.take(run.columns(), i);
  }

  private void takeInside(Run run, int row, int until) {
    for (int from = row; from < until; ) {
      int gone = run.withdrawn().next(from, until);
      hits.takeOverlapping(run.columns(), from, gone, start, end);
      from = gone + 1;
    }
  }

  private boolean covers(Columns columns, int square, int row) {
    int cell = columns.cell()[row];
    int rest = columns.rest()[row];
    return area.covers(square, Grid.x(cell, rest), Grid.y(cell, rest));
  }
}
