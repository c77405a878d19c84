package org.safeconduct.governance.zones;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Residents;
import org.safeconduct.governance.gaps.Coverage;

/// How it stands with a zone now.
///
/// @param coverage null for a zone that has ended
/// @param points where its people gather
public record ZoneState(
    ZoneFile file,
    Residents residents,
    @Nullable Coverage coverage,
    List<ZonePoint> points,
    List<Overlap> overlaps) {
  public ZoneState {
    points = List.copyOf(points);
    overlaps = List.copyOf(overlaps);
  }

  /// How well it is looked after.
  public Cover cover() {
    return Cover.of(coverage);
  }

  /// How many people all assembly points take together; null if one of them does not say, or
  /// there is none.
  public @Nullable Integer capacity() {
    var assembly = points.stream().filter(it -> it.kind() == PointKind.ASSEMBLY).toList();
    if (assembly.isEmpty() || assembly.stream().anyMatch(it -> it.capacity() == null)) return null;
    int sum = 0;
    for (var it : assembly) {
      var takes = it.capacity();
      sum += takes == null ? 0 : takes;
    }
    return sum;
  }

  /// Whether more people live here than the assembly points take.
  public boolean isTooSmall() {
    var takes = capacity();
    return takes != null && takes < residents.all();
  }
}
