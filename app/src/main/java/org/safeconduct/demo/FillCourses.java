package org.safeconduct.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.demo.Copying.Target;
import org.safeconduct.people.Station;
import org.safeconduct.people.StationKind;

/// Synthetic awareness courses and briefings: nearly everybody took the awareness course
/// (`domain.md` 10.4); some never did, and some hold an old certificate that ended or soon does.
final class FillCourses {
  private static final String TABLE =
      "people.course_taken (id, person, course, taken_on, valid_until, title, given_by, place,"
          + " country, source, recorded_at, recorded_by)";

  /// Days that an old certificate counts.
  private static final int OLD = 1_095;

  private final Instant now;

  FillCourses(Instant now) {
    this.now = now;
  }

  void fill(Stream<Station> stations, long staff, Copying copying) {
    copying.into(
        new Target("courses", TABLE, 2 * staff),
        stations.filter(it -> it.kind() == StationKind.DUTY_STATION).flatMap(this::rows),
        (row, cells) -> cells.forEach(row::add));
  }

  private Stream<List<@Nullable Object>> rows(Station station) {
    var dice = new SplittableRandom(station.person().value().getLeastSignificantBits());
    var rows = new ArrayList<List<@Nullable Object>>();
    awareness(station, dice.nextInt(100), 30 + dice.nextInt(900), rows);
    if (dice.nextInt(100) < 45)
      rows.add(row(station, "FIELD", 20 + dice.nextInt(1_300), 0, "", "Training centre", ""));
    briefing(station, dice.nextInt(100), dice.nextInt(300), rows);
    return rows.stream();
  }

  private void awareness(Station station, int chance, int days, List<List<@Nullable Object>> rows) {
    if (chance < 2) return;
    if (chance == 2) rows.add(old(station, OLD + days % 400));
    else if (chance < 5) rows.add(old(station, OLD - days % 60));
    else rows.add(row(station, "AWARENESS", days, 0, "", "Online", ""));
  }

  private List<@Nullable Object> old(Station station, int days) {
    return row(station, "AWARENESS", days, OLD, "Earlier course", "Online", "");
  }

  private void briefing(Station station, int chance, int days, List<List<@Nullable Object>> rows) {
    var here = station.stay().country();
    if (chance < 8 || here.isEmpty()) return;
    var elsewhere = here.equals("KE") ? "CH" : "KE";
    int ago = chance < 14 || chance >= 28 ? days : chance < 22 ? 380 + days : 330;
    rows.add(row(
        station,
        "BRIEFING",
        ago,
        0,
        "Arrival briefing",
        "Security office",
        chance < 14 ? elsewhere : here));
  }

  /// @param counts for how many days, as the certificate says; 0 if it says nothing
  private List<@Nullable Object> row(
      Station station,
      String course,
      int daysAgo,
      int counts,
      String title,
      String by,
      String country) {
    var at = now.minus(Duration.ofDays(daysAgo));
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return Told.row(
        Told.id(course + station.person()),
        station.person(),
        course,
        day,
        counts == 0 ? null : day.plusDays(counts),
        title,
        by,
        country.isEmpty() ? "" : station.stay().label(),
        country,
        "page",
        at,
        "demo");
  }
}
