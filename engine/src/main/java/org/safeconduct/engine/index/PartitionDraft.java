package org.safeconduct.engine.index;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The next state of one partition, while a batch of changes is written. For one writer.
final class PartitionDraft {
  static final int TAIL = 1_024;

  private Columns sorted;
  private Columns tail;
  private int tailSize;
  private long @Nullable [] withdrawn;
  private boolean copied;
  private int size;

  PartitionDraft(Partition now) {
    sorted = now.sorted();
    tail = now.tail();
    tailSize = now.tailSize();
    withdrawn = now.withdrawn();
    size = now.size();
  }

  void add(Leg leg) {
    if (tail.room() == 0) tail = Columns.room(TAIL);
    tail.put(tailSize++, leg);
    size++;
    if (tailSize == tail.room()) settle();
  }

  /// Whether the leg was there.
  boolean withdraw(Leg leg) {
    int row = partition().find(leg);
    if (row < 0) return false;
    var bits = bits();
    bits[row >>> 6] |= 1L << row;
    size--;
    return true;
  }

  Partition partition() {
    return new Partition(sorted, tail, tailSize, withdrawn, size);
  }

  private long[] bits() {
    int words = (sorted.room() + TAIL + 63) >>> 6;
    if (!copied) withdrawn = withdrawn == null ? new long[words] : Arrays.copyOf(withdrawn, words);
    copied = true;
    return Objects.requireNonNull(withdrawn);
  }

  /// Puts the tail in order among the rest, in new columns, and leaves out what was withdrawn.
  private void settle() {
    sorted = new Settling(partition()).columns();
    tail = Columns.NONE;
    tailSize = 0;
    withdrawn = null;
    copied = false;
  }
}
