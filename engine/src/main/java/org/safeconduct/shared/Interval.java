package org.safeconduct.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A stretch of time that includes `from` and stops just short of `until`, both in UTC.
///
/// @param from the first moment inside
/// @param until the first moment no longer inside, later than `from`
public record Interval(Instant from, Instant until) {
  /// The latest moment that is stored; stands for "no end is known". Fits a PostgreSQL
  /// `timestamptz`.
  public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

  public Interval {
    if (!from.isBefore(until))
      throw new IllegalArgumentException(
          "An interval must end after it starts: " + from + " to " + until);
  }

  /// The shortest stretch that holds this moment: one millisecond.
  public static Interval at(Instant moment) {
    return new Interval(moment, moment.plusMillis(1));
  }

  /// A stretch with no known end.
  public static Interval since(Instant from) {
    return new Interval(from, FOREVER);
  }

  /// Whether the two share any moment; intervals that only touch do not overlap.
  public boolean overlaps(Interval other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /// The stretch that both share; empty when they do not overlap.
  public Optional<Interval> intersection(Interval other) {
    if (!overlaps(other)) return Optional.empty();
    return Optional.of(new Interval(
        from.isAfter(other.from) ? from : other.from,
        until.isBefore(other.until) ? until : other.until));
  }

  /// Whether the moment lies inside.
  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  /// Whether all of the other interval lies inside this one.
  public boolean covers(Interval other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  /// The last day in UTC of what lasts until then, if it lasts until the end of a day.
  public static Optional<LocalDate> lastDay(Instant until) {
    var midnight = until.truncatedTo(ChronoUnit.DAYS);
    return until.equals(midnight) && until.isBefore(FOREVER)
        ? Optional.of(LocalDate.ofInstant(until, ZoneOffset.UTC).minusDays(1))
        : Optional.empty();
  }

  /// How long it lasts.
  public Duration length() {
    return Duration.between(from, until);
  }
}
