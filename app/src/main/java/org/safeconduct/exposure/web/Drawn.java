package org.safeconduct.exposure.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Mended;

/// An area as somebody drew it, made usable, or the outline that somebody named.
///
/// @param findings what was mended, so that whoever drew it can see that another area was asked
///     about than was drawn; the words of each are the message `exposure.finding.<code>`
record Drawn(Area area, List<String> findings) {
  /// Mending that leaves an area. Where there is none, something else is the reason.
  private static final Set<String> MENDED = Set.of(
      "polygon-not-closed",
      "polygon-crosses-itself",
      "polygon-tangled",
      "polygon-too-many-corners",
      "polygon-crosses-antimeridian",
      "polygon-around-pole",
      "circle-radius-zero",
      "circle-too-large");

  /// What could be mended, or a fault for each reason why not.
  static @Nullable Drawn of(String where, Mended mended, List<Fault> faults) {
    var area = mended.area();
    if (area != null) return new Drawn(area, mended.findings());
    mended.findings().stream()
        .filter(finding -> !MENDED.contains(finding))
        .forEach(finding -> faults.add(new Fault(where, finding, "")));
    return null;
  }

  /// The message key of the words of a finding.
  static String label(String finding) {
    return "exposure.finding." + finding;
  }
}
