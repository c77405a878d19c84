package org.safeconduct.people.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.awareness.Course;
import org.safeconduct.people.awareness.CourseTaken;

/// A course or briefing that somebody took, for programs.
///
/// @param what what was taken
/// @param until the last day on which it counts; null for good
/// @param withdrawal null unless it was recorded by mistake
record CourseJson(
    UUID id,
    UUID person,
    What what,
    @Nullable LocalDate until,
    Instant recordedAt,
    String recordedBy,
    String source,
    CourseTaken.@Nullable Withdrawal withdrawal) {

  /// @param country of a briefing; null of a course
  record What(
      Course course,
      LocalDate trainedOn,
      @Nullable LocalDate validUntil,
      String title,
      String givenBy,
      String place,
      @Nullable String country) {}

  static CourseJson of(CourseTaken it) {
    return new CourseJson(
        it.id(),
        it.person().value(),
        what(it.what()),
        it.until(),
        it.recorded().at(),
        it.recorded().by(),
        it.recorded().source(),
        it.withdrawal());
  }

  private static What what(CourseTaken.Details it) {
    return new What(
        it.course(),
        it.on(),
        it.validUntil(),
        it.title(),
        it.by(),
        it.place(),
        it.country().isEmpty() ? null : it.country());
  }
}
