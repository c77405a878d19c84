package org.safeconduct.engine.index;

/// Makes one run of a large one and a small one, and leaves out what was withdrawn.
final class Merging {
  private final Run large;
  private final Run small;
  private final Columns columns;
  private int next;

  Merging(Run large, Run small) {
    this.large = large;
    this.small = small;
    this.columns = Columns.room(large.size() + small.size());
  }

  Run merged() {
    int done = 0;
    for (int row = 0; row < small.rows(); row++) {
      if (small.withdrawn().holds(row)) continue;
      int here = large.columns().next(small.columns().cell()[row], done, large.rows());
      copyLarge(done, here);
      done = here;
      copy(small, row, row + 1);
    }
    copyLarge(done, large.rows());
    return Run.of(columns);
  }

  private void copyLarge(int from, int until) {
    for (int row = from; row < until; ) {
      int gone = large.withdrawn().next(row, until);
      copy(large, row, gone);
      row = gone + 1;
    }
  }

  private void copy(Run run, int from, int until) {
    columns.copy(run.columns(), from, next, until - from);
    next += until - from;
  }
}
