package org.safeconduct.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.training.Course;

/// Synthetic trainings: most count, some are over, some are not recorded. Those of focal points
/// come with their nominations.
final class FillTrainings {
  private static final Map<Course, String> TITLES = Map.of(
      Course.OFFICIALS, "Designated officials and management team",
      Course.WARDENS, "Wardens and area coordinators",
      Course.CRISIS_CELL, "Crisis cell exercise",
      Course.PROFESSIONALS, "Security certification programme");

  private static final String TRAINING =
      "governance.training (id, person, course, title, trained_on, valid_until, trained_by, source,"
          + " recorded_at, recorded_by)";

  /// Of how many people of a course one has no training on record, and one an expired one.
  private static final int TELLING = 8;

  private final Instant now;

  FillTrainings(Instant now) {
    this.now = now;
  }

  void fill(List<Appointment> posts, Copying copying) {
    var rows = new ArrayList<List<@Nullable Object>>();
    TITLES.forEach((course, title) -> rows.addAll(rows(
        course,
        title,
        posts.stream().filter(it -> Course.of(it.post()) == course).toList())));
    into(copying, rows);
  }

  private List<List<@Nullable Object>> rows(Course course, String title, List<Appointment> posts) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (int i = 0; i < posts.size(); i++) {
      if (i % TELLING == TELLING - 1) continue;
      var daysAgo = i % TELLING == TELLING - 2 ? 500 : 20 + i * 37 % 300;
      var at = now.minus(Duration.ofDays(daysAgo));
      var until = course == Course.PROFESSIONALS ? null : day(at, 365);
      rows.add(row(posts.get(i), course.name(), title, at, until));
    }
    return rows;
  }

  static void into(Copying copying, List<List<@Nullable Object>> rows) {
    Told.into(copying, TRAINING, rows);
  }

  /// A training of whoever is appointed.
  ///
  /// @param at when it was completed and recorded, UTC
  /// @param until the last day on which it counts; null as long as the profile says
  static List<@Nullable Object> row(
      Appointment it, String course, String title, Instant at, @Nullable LocalDate until) {
    return Told.row(
        Told.id("training " + it.id()),
        it.person(),
        course,
        title,
        day(at, 0),
        until,
        "Security office",
        "page",
        at,
        "demo");
  }

  private static LocalDate day(Instant at, int later) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(later);
  }
}
