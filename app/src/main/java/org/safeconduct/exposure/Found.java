package org.safeconduct.exposure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.safeconduct.shared.Confidence;

/// Everybody found whom the reader may see and the filter for people lets through; each list in
/// no particular order.
record Found(List<Line> present, List<Line> arriving, List<Line> unlocated, int unlocatedAreas) {
  Totals totals() {
    Map<Confidence, Integer> counts = new EnumMap<>(Confidence.class);
    for (var line : present)
      if (line.exposed() != null) counts.merge(line.exposed().confidence(), 1, Integer::sum);
    return new Totals(
        counts.getOrDefault(Confidence.CERTAIN, 0),
        counts.getOrDefault(Confidence.LIKELY, 0),
        counts.getOrDefault(Confidence.POSSIBLE, 0),
        present.size(),
        unlocated.size(),
        arriving.size(),
        unlocatedAreas);
  }

  /// Those of the group and the confidence that the filter asks for.
  List<Line> lines(ExposureFilter filter) {
    var lines = switch (filter.group()) {
      case PRESENT -> present;
      case ARRIVING -> arriving;
      case UNLOCATED -> unlocated;
    };
    if (filter.confidence().isEmpty() || filter.group() == Group.UNLOCATED) return lines;
    return lines.stream()
        .filter(line -> line.exposed() != null
            && filter.confidence().contains(line.exposed().confidence()))
        .toList();
  }
}
