package org.safeconduct.platform.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.safeconduct.shared.Interval;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Times as pages write them: unambiguous dates, Latin digits, UTC marked `Z`. Templates call it
/// as `#times`.
@Component
class PageTimes {
  private final Clock clock;
  private final MessageSource messages;

  PageTimes(Clock clock, MessageSource messages) {
    this.clock = clock;
    this.messages = messages;
  }

  /// Now.
  public Instant now() {
    return clock.instant();
  }

  /// `24 Nov 2026 15:05Z`
  public String utc(Instant instant) {
    return format(instant, ZoneOffset.UTC, "d MMM yyyy HH:mm'Z'");
  }

  /// `24 Nov 2026 15:05:42Z`
  public String exact(Instant instant) {
    return format(instant, ZoneOffset.UTC, "d MMM yyyy HH:mm:ss'Z'");
  }

  /// `15:05Z` today (in UTC), with the date in front on other days.
  public String clock(Instant instant) {
    boolean today = dayOf(instant).equals(dayOf(now()));
    return format(instant, ZoneOffset.UTC, today ? "HH:mm'Z'" : "d MMM HH:mm'Z'");
  }

  /// `24 Nov 2026 16:05 Zurich`
  public String local(Instant instant, ZoneId zone) {
    return format(instant, zone, "d MMM yyyy HH:mm") + " " + city(zone);
  }

  /// `16:05 Zurich`
  public String localClock(Instant instant, ZoneId zone) {
    return format(instant, zone, "HH:mm") + " " + city(zone);
  }

  /// `24 Nov 2026`
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale())
        .format(day);
  }

  /// The same of a day in the form of ISO 8601, such as `2026-11-24`.
  public String day(String day) {
    return day(LocalDate.parse(day));
  }

  /// Since when something lasts: its first day if it begins with one in UTC, which is how days are
  /// typed, else the moment.
  public String first(Instant from) {
    return from.equals(from.truncatedTo(ChronoUnit.DAYS)) ? day(dayOf(from)) : utc(from);
  }

  /// Until when something lasts: its last day if it lasts until the end of one in UTC, which is how
  /// days are typed, else the moment.
  public String last(Instant until) {
    return Interval.lastDay(until).map(this::day).orElseGet(() -> utc(until));
  }

  /// How long ago the instant was; a moment to come counts as now.
  public String age(Instant instant) {
    return length(Duration.between(instant, now()));
  }

  /// The length in its two largest units at most: `now`, `12 min`, `2 h 10 min`, `3 d`.
  public String length(Duration length) {
    if (length.toMinutes() < 1) return say("now");
    if (length.toHours() < 1) return say("minutes", length.toMinutes());
    if (length.toHours() < 24)
      return length.toMinutesPart() == 0
          ? say("hours", length.toHours())
          : say("hours-minutes", length.toHours(), length.toMinutesPart());
    return say("days", length.toDays());
  }

  private static String city(ZoneId zone) {
    return zone.getId().replaceFirst(".*/", "").replace('_', ' ');
  }

  private static LocalDate dayOf(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String format(Instant instant, ZoneId zone, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale())
        .format(ZonedDateTime.ofInstant(instant, zone));
  }

  private String say(String unit, Object... numbers) {
    return messages.getMessage(
        "platform.layout.age." + unit, numbers, LocaleContextHolder.getLocale());
  }
}
