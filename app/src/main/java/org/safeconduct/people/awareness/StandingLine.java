package org.safeconduct.people.awareness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;

/// Somebody, and where they stand with a course.
///
/// @param works at which duty station now; empty if nobody said
/// @param latest the one that counts longest; of briefings, of those about the country of the duty
///     station if there are any; null if there is none
public record StandingLine(
    PersonId person,
    String name,
    OrganisationId organisation,
    String organisationName,
    Category category,
    String works,
    Standing standing,
    @Nullable Latest latest) {

  /// @param on the day on which it was completed
  /// @param until the last day on which it counts; null if it does for good
  /// @param title of the certificate, or what it was about; may be empty
  /// @param by who gave it; may be empty
  /// @param country of a briefing, ISO 3166-1 alpha-2; else empty
  public record Latest(
      LocalDate on, @Nullable LocalDate until, String title, String by, String country) {}
}
