package org.safeconduct.engine.index;

/// Only how many there are.
final class Count implements Hits {
  private long value;

  long value() {
    return value;
  }

  @Override
  public void take(Columns columns, int row) {
    value++;
  }

  @Override
  public void takeOverlapping(Columns columns, int row, int until, int start, int end) {
    var from = columns.from();
    var to = columns.until();
    int hits = 0;
    for (int i = row; i < until; i++) hits += from[i] < end & to[i] > start ? 1 : 0;
    value += hits;
  }
}
