package org.safeconduct.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something decided about an alert after it came in.
///
/// @param at when, UTC
/// @param by who, by name
/// @param reason in words, null if none was asked for
/// @param because the later message that decided it, null if a person did, or if the reader may not
///     see that message
/// @param isBySource whether the alert's own source decided it, by a later message
public record Decision(
    Instant at,
    String by,
    @Nullable String reason,
    @Nullable AlertId because,
    boolean isBySource) {
  /// One that everybody may know of.
  public Decision(Instant at, String by, @Nullable String reason, @Nullable AlertId because) {
    this(at, by, reason, because, because != null);
  }
}
