package org.safeconduct.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an alert applies (CAP 1.2, 3.2.2), all in UTC, each null if it does not say.
///
/// @param effective from when the information counts
/// @param onset when the event itself is expected to begin
/// @param expires from when the information counts no longer
public record Timing(
    @Nullable Instant effective,
    @Nullable Instant onset,
    @Nullable Instant expires) {
  /// Says nothing.
  public static final Timing UNSAID = new Timing(null, null, null);

  /// The first moment people in the area are in danger or should act.
  public Instant from(Instant sent) {
    if (onset != null) return onset;
    return effective != null ? effective : sent;
  }
}
