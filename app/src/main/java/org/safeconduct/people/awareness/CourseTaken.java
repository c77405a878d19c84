package org.safeconduct.people.awareness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;

/// A course or briefing that somebody took, as it is recorded.
///
/// @param until the last day on which it counts; null if it does for good
/// @param withdrawal null unless it was recorded by mistake
public record CourseTaken(
    UUID id,
    PersonId person,
    Details what,
    @Nullable LocalDate until,
    Recorded recorded,
    @Nullable Withdrawal withdrawal) {

  /// What was taken.
  ///
  /// @param on the day on which it was completed
  /// @param validUntil the last day on which it counts, if the certificate says so
  /// @param title of the certificate, or what it was about; may be empty
  /// @param by who gave it; may be empty
  /// @param place where it was held; may be empty
  /// @param country of a briefing, which it is about, ISO 3166-1 alpha-2; else empty
  public record Details(
      Course course,
      LocalDate on,
      @Nullable LocalDate validUntil,
      String title,
      String by,
      String place,
      String country) {}

  /// @param at UTC
  /// @param by by name
  /// @param source `page`, `api` or `import`
  public record Recorded(Instant at, String by, String source) {}

  /// That it was recorded by mistake.
  ///
  /// @param at UTC
  /// @param by by name
  public record Withdrawal(Instant at, String by, String reason) {}

  /// Whether it counts on that day.
  ///
  /// @param today in UTC
  public boolean counts(LocalDate today) {
    return withdrawal == null && !isOver(today);
  }

  /// Whether its last day is over.
  ///
  /// @param today in UTC
  public boolean isOver(LocalDate today) {
    return until != null && until.isBefore(today);
  }
}
