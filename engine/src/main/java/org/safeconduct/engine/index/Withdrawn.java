package org.safeconduct.engine.index;

import java.util.Arrays;

/// Which rows of a [Run] count no longer: one bit a row, in blocks. Does not change; the next
/// one shares all blocks but the one that is touched.
final class Withdrawn {
  private static final int BLOCK_BITS = 11;
  private static final int BLOCK_WORDS = 1 << BLOCK_BITS - 6;
  private static final long[] UNTOUCHED = new long[BLOCK_WORDS];

  static final Withdrawn NONE = new Withdrawn(new long[0][], 0);

  private final long[][] blocks;
  private final int count;

  private Withdrawn(long[][] blocks, int count) {
    this.blocks = blocks;
    this.count = count;
  }

  /// How many rows count no longer.
  int count() {
    return count;
  }

  boolean holds(int row) {
    return count > 0 && (word(row) >>> row & 1) != 0;
  }

  /// The first row that counts no longer, from one row on up to another; the latter if all
  /// between them count.
  int next(int from, int until) {
    if (count == 0) return until;
    for (int row = from; row < until; row = (row | 63) + 1) {
      long rest = word(row) >>> row;
      if (rest != 0) return Math.min(until, row + Long.numberOfTrailingZeros(rest));
    }
    return until;
  }

  /// These and one more row.
  ///
  /// @param rows how many rows the run has
  Withdrawn with(int row, int rows) {
    var next = count == 0 ? untouched(rows) : blocks.clone();
    int block = row >>> BLOCK_BITS;
    next[block] = next[block].clone();
    next[block][row >>> 6 & BLOCK_WORDS - 1] |= 1L << row;
    return new Withdrawn(next, count + 1);
  }

  private long word(int row) {
    return blocks[row >>> BLOCK_BITS][row >>> 6 & BLOCK_WORDS - 1];
  }

  private static long[][] untouched(int rows) {
    var blocks = new long[(rows >>> BLOCK_BITS) + 1][];
    Arrays.fill(blocks, UNTOUCHED);
    return blocks;
  }
}
