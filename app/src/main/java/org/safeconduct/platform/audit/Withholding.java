package org.safeconduct.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a person is not shown for now that somebody looked.
///
/// @param person who was looked at
/// @param account whose looks are not shown
/// @param until when they show again
/// @param confirmedBy who confirmed it; null while nobody did, and then it does nothing
/// @param endedAt when it was ended before its time
record Withholding(
    UUID id,
    UUID person,
    UUID account,
    String reason,
    Instant until,
    Instant askedAt,
    String askedBy,
    UUID asker,
    @Nullable String confirmedBy,
    @Nullable Instant endedAt) {
  /// Whether it waits for somebody to confirm it.
  public boolean isWaiting(Instant now) {
    return confirmedBy == null && endedAt == null && now.isBefore(until);
  }

  /// Whether looks are withheld by it.
  public boolean isInForce(Instant now) {
    return confirmedBy != null && endedAt == null && now.isBefore(until);
  }
}
