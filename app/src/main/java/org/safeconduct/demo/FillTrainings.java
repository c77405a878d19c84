package org.safeconduct.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.Post;

/// Synthetic trainings: those of wardens mostly count, some are over, some are not recorded.
final class FillTrainings {
  private static final Set<Post> WARDENS =
      EnumSet.of(Post.AREA_SECURITY_COORDINATOR, Post.WARDEN, Post.DEPUTY_WARDEN, Post.SUB_WARDEN);
  private static final String TRAINING =
      "governance.training (id, person, course, title, trained_on, valid_until, trained_by, source,"
          + " recorded_at, recorded_by)";

  /// Of how many wardens one has no training on record, and one a training that is over.
  private static final int TELLING = 8;

  private final Instant now;

  FillTrainings(Instant now) {
    this.now = now;
  }

  void fill(List<Appointment> posts, Copying copying) {
    var rows = new ArrayList<List<@Nullable Object>>();
    var wardens = posts.stream().filter(it -> WARDENS.contains(it.post())).toList();
    for (int i = 0; i < wardens.size(); i++) {
      if (i % TELLING == TELLING - 1) continue;
      var daysAgo = i % TELLING == TELLING - 2 ? 500 : 20 + i * 37 % 300;
      var at = now.minus(Duration.ofDays(daysAgo));
      rows.add(row(wardens.get(i), "WARDENS", "Wardens and area coordinators", at, day(at, 365)));
    }
    into(copying, rows);
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
