package org.safeconduct.engine.index;

import java.util.Arrays;

/// In which order keys have to be taken to ascend; equal keys stay in the order in which they
/// came.
final class Order {
  private static final int DIGIT = 11;
  private static final int VALUES = 1 << DIGIT;

  private Order() {}

  /// The places of the keys in ascending order of the keys, which are not negative. Sorts by
  /// their digits, the last first.
  static int[] of(long[] keys) {
    var order = new int[keys.length];
    for (int i = 0; i < order.length; i++) order[i] = i;
    long all = Arrays.stream(keys).reduce(0, (a, b) -> a | b);
    for (int shift = 0; all >>> shift != 0; shift += DIGIT) order = byDigit(keys, order, shift);
    return order;
  }

  private static int[] byDigit(long[] keys, int[] order, int shift) {
    var starts = new int[VALUES + 1];
    for (long key : keys) starts[digit(key, shift) + 1]++;
    for (int digit = 0; digit < VALUES; digit++) starts[digit + 1] += starts[digit];
    var next = new int[order.length];
    for (int place : order) next[starts[digit(keys[place], shift)]++] = place;
    return next;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & VALUES - 1;
  }
}
