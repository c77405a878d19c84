package org.safeconduct.bench.reverse;

import java.util.List;
import org.safeconduct.bench.world.LookupRow;

/// An engine that is asked about one point after the other.
interface PointEngine extends ReverseEngine {
  /// The ids of the alerts that hold there then, in any order.
  int[] find(LookupRow lookup);

  @Override
  default List<int[]> findAll(List<LookupRow> lookups) {
    return lookups.stream().map(this::find).toList();
  }
}
