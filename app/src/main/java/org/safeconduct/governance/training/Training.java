package org.safeconduct.governance.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;

/// A training as it is recorded.
///
/// @param on the day on which it was completed
/// @param title of the course or certificate; may be empty
/// @param by who gave it; may be empty
/// @param until the last day on which it counts; null if it does for good
/// @param recordedAt UTC
/// @param withdrawal null unless it was recorded by mistake
public record Training(
    UUID id,
    PersonId person,
    Course course,
    LocalDate on,
    String title,
    String by,
    @Nullable LocalDate until,
    Instant recordedAt,
    String recordedBy,
    @Nullable Withdrawal withdrawal) {
  /// That it was recorded by mistake.
  ///
  /// @param at UTC
  public record Withdrawal(Instant at, String by, String reason) {}

  /// Whether it counts, if it is the one that was recorded last.
  ///
  /// @param today in UTC
  public boolean counts(LocalDate today) {
    return withdrawal == null && !isOver(today);
  }

  /// Whether it does not count any more.
  ///
  /// @param today in UTC
  public boolean isOver(LocalDate today) {
    return until != null && until.isBefore(today);
  }
}
