package org.safeconduct.engine.index;

/// Looks ahead in cells that ascend: in steps that double, then by halves, so that what lies
/// near is found soon and what lies far is found too.
final class Leap {
  private Leap() {}

  /// The first place, from the given one up to the end, whose cell is not before the one wanted.
  ///
  /// @param cells ascending as unsigned numbers between both places
  static int to(int wanted, int[] cells, int from, int end) {
    int step = 1;
    int low = from;
    while (low + step <= end && Integer.compareUnsigned(cells[low + step - 1], wanted) < 0) {
      low += step;
      step <<= 1;
    }
    int high = Math.min(end, low + step - 1);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Integer.compareUnsigned(cells[middle], wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
