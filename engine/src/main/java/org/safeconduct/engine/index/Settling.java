package org.safeconduct.engine.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Makes one row of sorted columns of a partition and its tail.
final class Settling {
  private final Partition partition;
  private final Columns sorted;
  private final Columns settled;
  private int next;

  Settling(Partition partition) {
    this.partition = partition;
    this.sorted = partition.sorted();
    this.settled = Columns.room(partition.size());
  }

  Columns columns() {
    int done = 0;
    for (int row : tailInOrder()) {
      int here = sorted.next(partition.tail().cell()[row], done, sorted.room());
      copy(done, here);
      done = here;
      settled.copy(partition.tail(), row, next++, 1);
    }
    copy(done, sorted.room());
    return settled;
  }

  private void copy(int from, int until) {
    int start = from;
    for (int row = from; row < until; row++)
      if (partition.isWithdrawn(row)) {
        copyAll(start, row);
        start = row + 1;
      }
    copyAll(start, until);
  }

  private void copyAll(int from, int until) {
    settled.copy(sorted, from, next, until - from);
    next += until - from;
  }

  private int[] tailInOrder() {
    var keys = IntStream.range(0, partition.tailSize())
        .filter(row -> !partition.isWithdrawn(sorted.room() + row))
        .mapToLong(row -> Integer.toUnsignedLong(partition.tail().cell()[row]) << 31 | row)
        .toArray();
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) (key & Integer.MAX_VALUE)).toArray();
  }
}
