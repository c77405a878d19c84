package org.safeconduct.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of making a usable area out of what was given.
///
/// @param area the area, null if nothing usable could be made of it: then the place is
///     unlocated
/// @param findings what had to be mended or why there is no area; stable codes in lower case
///     with hyphens, in the order they were noticed, none twice
public record Mended(@Nullable Area area, List<String> findings) {
  public Mended {
    findings = findings.stream().distinct().toList();
  }

  static Mended nothing(String finding) {
    return new Mended(null, List.of(finding));
  }
}
