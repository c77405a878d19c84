package org.safeconduct.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Confidence;

/// In which of the watched areas somebody is, and how surely. Does not change.
///
/// @param areas their numbers, ascending
/// @param confidences of each
record Standing(int[] areas, Confidence[] confidences) {
  static final Standing NOWHERE = new Standing(new int[0], new Confidence[0]);

  /// Takes what differs between two standings.
  interface Taker {
    /// @param before how surely she was in the area; absent when she was not
    /// @param after how surely she is; absent when she is not
    void take(int area, @Nullable Confidence before, @Nullable Confidence after);
  }

  boolean isNowhere() {
    return areas.length == 0;
  }

  /// Hands over each area in which the other standing is not like this one.
  void compare(Standing after, Taker taker) {
    int here = 0;
    int there = 0;
    while (here < areas.length || there < after.areas.length) {
      long one = here < areas.length ? areas[here] : Long.MAX_VALUE;
      long other = there < after.areas.length ? after.areas[there] : Long.MAX_VALUE;
      var is = one <= other ? confidences[here++] : null;
      var becomes = other <= one ? after.confidences[there++] : null;
      if (is != becomes) taker.take((int) Math.min(one, other), is, becomes);
    }
  }

  /// The same but for one area.
  ///
  /// @param confidence how surely she is there; absent when she is not
  Standing with(int area, @Nullable Confidence confidence) {
    int found = Arrays.binarySearch(areas, area);
    // how many areas stand before it, are the area itself, and stand behind it
    int before = found < 0 ? -found - 1 : found;
    int behindFrom = found < 0 ? before : found + 1;
    int behind = areas.length - behindFrom;
    int itself = confidence == null ? 0 : 1;
    var numbers = new int[before + itself + behind];
    var sure = new Confidence[numbers.length];
    System.arraycopy(areas, 0, numbers, 0, before);
    System.arraycopy(confidences, 0, sure, 0, before);
    if (confidence != null) {
      numbers[before] = area;
      sure[before] = confidence;
    }
    System.arraycopy(areas, behindFrom, numbers, before + itself, behind);
    System.arraycopy(confidences, behindFrom, sure, before + itself, behind);
    return new Standing(numbers, sure);
  }
}
