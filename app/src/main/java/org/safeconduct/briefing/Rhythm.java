package org.safeconduct.briefing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// When a list is sent, as somebody says it: each week or each month on a day, at a time in a zone.
///
/// @param day 1 (Monday) to 7 of a week; 1 to 28 of a month
public record Rhythm(Each each, int day, LocalTime at, ZoneId zone) {
  public Rhythm {
    if (day < 1 || day > each.days())
      throw new IllegalArgumentException("No such day each " + each + ": " + day);
  }

  /// How often.
  public enum Each {
    WEEKLY(7),
    MONTHLY(28);

    private final int days;

    Each(int days) {
      this.days = days;
    }

    /// The last day that can be chosen.
    public int days() {
      return days;
    }
  }

  /// The first time after a moment. A time that the clocks leave out is the first after the gap.
  public Instant after(Instant moment) {
    var now = moment.atZone(zone);
    var next = on(now);
    while (!next.toInstant().isAfter(moment))
      next = on(each == Each.WEEKLY ? next.plusWeeks(1) : next.plusMonths(1));
    return next.toInstant();
  }

  private ZonedDateTime on(ZonedDateTime around) {
    var date = around.toLocalDate();
    var day = each == Each.WEEKLY
        ? date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(this.day - 1L)
        : date.withDayOfMonth(this.day);
    return day.atTime(at).atZone(zone);
  }
}
