package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeconduct.engine.index.Seconds;

/// One person and everything known of her whereabouts.
///
/// @param places for each fact the number of its place, or [Places#POINT]
/// @param ends for each fact the second from which on it holds no more
record Known(UUID person, List<Fact> facts, int[] places, int[] ends) {
  static Known of(UUID person, List<Fact> facts, int[] places) {
    var ends = new int[facts.size()];
    for (int i = 0; i < ends.length; i++)
      ends[i] = Seconds.from(facts.get(i).when().until());
    return new Known(person, facts, places, ends);
  }

  /// Without what was over by that second, so that years of journeys need not be looked at.
  Known since(int second) {
    int left = 0;
    for (int end : ends) if (end > second) left++;
    if (left == ends.length) return this;
    var still = new ArrayList<Fact>(left);
    var at = new int[left];
    var until = new int[left];
    for (int i = 0; i < ends.length; i++) {
      if (ends[i] <= second) continue;
      at[still.size()] = places[i];
      until[still.size()] = ends[i];
      still.add(facts.get(i));
    }
    return new Known(person, still, at, until);
  }
}
