package org.safeconduct.governance.training;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A training as it is recorded.
///
/// @param on the day on which it was completed
/// @param title of the course or certificate; may be empty
/// @param by who gave it; may be empty
/// @param until the last day on which it counts; null if it does for good
/// @param recordedAt UTC
public record Training(
    LocalDate on,
    String title,
    String by,
    @Nullable LocalDate until,
    Instant recordedAt,
    String recordedBy) {
  /// Whether it does not count any more.
  ///
  /// @param today in UTC
  public boolean isOver(LocalDate today) {
    return until != null && until.isBefore(today);
  }
}
