package org.safeconduct.engine;

import java.util.List;
import java.util.UUID;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.engine.index.Seconds;
import org.safeconduct.shared.Interval;

/// One person and everything known of her whereabouts.
///
/// @param places for each fact the number of its place, or [Places#POINT]
record Known(UUID person, List<Fact> facts, int[] places) {
  /// From which second on she is always somewhere: since when a fact holds that has no end;
  /// [Leg#FOREVER] when none is without end.
  int alwaysFrom() {
    int first = Leg.FOREVER;
    for (var fact : facts)
      if (!fact.when().until().isBefore(Interval.FOREVER))
        first = Math.min(first, Seconds.from(fact.when().from()));
    return first;
  }
}
