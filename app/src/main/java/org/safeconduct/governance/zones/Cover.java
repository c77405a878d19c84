package org.safeconduct.governance.zones;

import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.gaps.Coverage;

/// How well a zone is looked after, the worst first.
public enum Cover {
  /// No warden, or nobody of the wardens is there.
  BARE(4),
  /// A warden acts, and something is missing: a deputy, or the warden is away.
  PARTLY(3),
  /// A warden and a deputy.
  COVERED(0);

  private final int severity;

  Cover(int severity) {
    this.severity = severity;
  }

  /// As the map draws it: 4 severe, 3 moderate, 0 nothing to see.
  public int severity() {
    return severity;
  }

  /// What a coverage amounts to; bare if nothing is known.
  public static Cover of(@Nullable Coverage coverage) {
    if (coverage == null || coverage.isSevere()) return BARE;
    return coverage.gaps().isEmpty() ? COVERED : PARTLY;
  }
}
