package org.safeconduct.exposure;

import java.util.List;
import org.safeconduct.shared.Confidence;

/// Everybody found whom the reader may see and the filter for people lets through; each list in
/// no particular order.
record Found(List<Line> present, List<Line> arriving, List<Line> unlocated, int unlocatedAreas) {
  Totals totals() {
    var counts = new int[Confidence.values().length];
    for (var line : present)
      if (line.exposed() != null) counts[line.exposed().confidence().ordinal()]++;
    return new Totals(
        counts[Confidence.CERTAIN.ordinal()],
        counts[Confidence.LIKELY.ordinal()],
        counts[Confidence.POSSIBLE.ordinal()],
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
