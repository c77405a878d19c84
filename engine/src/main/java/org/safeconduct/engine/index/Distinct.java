package org.safeconduct.engine.index;

import java.util.Arrays;
import java.util.BitSet;

/// Each number once.
final class Distinct {
  private static final int FEW = 512;

  private Distinct() {}

  /// The first so many numbers, which are not negative, each once and in ascending order.
  static int[] sorted(int[] numbers, int size) {
    return size <= FEW ? bySorting(numbers, size) : byMarking(numbers, size);
  }

  private static int[] bySorting(int[] numbers, int size) {
    var sorted = Arrays.copyOf(numbers, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < size; i++)
      if (kept == 0 || sorted[i] != sorted[kept - 1]) sorted[kept++] = sorted[i];
    return Arrays.copyOf(sorted, kept);
  }

  private static int[] byMarking(int[] numbers, int size) {
    var seen = new BitSet();
    for (int i = 0; i < size; i++) seen.set(numbers[i]);
    return seen.stream().toArray();
  }
}
