package org.safeconduct.engine.index;

import java.util.Arrays;
import java.util.Map;

/// The partitions of one shelf, by their numbers. Does not change.
///
/// @param first the number of the first partition
/// @param partitions from the first on, without gaps
record ShelfContent(int first, Partition[] partitions) {
  static final ShelfContent EMPTY = new ShelfContent(0, new Partition[0]);

  int last() {
    return first + partitions.length - 1;
  }

  Partition get(int number) {
    return number < first || number > last() ? Partition.EMPTY : partitions[number - first];
  }

  ShelfContent with(Map<Integer, Partition> changed) {
    int low = changed.keySet().stream().mapToInt(it -> it).min().orElse(first);
    int high = changed.keySet().stream().mapToInt(it -> it).max().orElse(last());
    if (partitions.length > 0) {
      low = Math.min(low, first);
      high = Math.max(high, last());
    }
    var next = new Partition[high - low + 1];
    Arrays.fill(next, Partition.EMPTY);
    System.arraycopy(
        partitions, 0, next, partitions.length == 0 ? 0 : first - low, partitions.length);
    for (var entry : changed.entrySet()) next[entry.getKey() - low] = entry.getValue();
    return new ShelfContent(low, next);
  }
}
