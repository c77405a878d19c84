package org.safeconduct.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Interval;

/// The time that was asked about, as far as somebody said; all in UTC.
///
/// @param at one moment; then `from` and `to` are absent
/// @param from the first moment of a stretch
/// @param to the end of a stretch, later than `from`
public record AskedTime(
    @Nullable Instant at, @Nullable Instant from, @Nullable Instant to) {
  /// Nobody asks about earlier times.
  public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  /// Nobody asks about later times.
  public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /// Nobody said.
  public static final AskedTime UNSAID = new AskedTime(null, null, null);

  public AskedTime {
    if (at != null && (from != null || to != null))
      throw new IllegalArgumentException("Either one moment or a stretch of time");
    if ((from == null) != (to == null))
      throw new IllegalArgumentException("A stretch of time has a start and an end");
    if (from != null && to != null && !from.isBefore(to))
      throw new IllegalArgumentException("A stretch of time ends after it starts");
  }

  /// One moment.
  public static AskedTime at(Instant moment) {
    return new AskedTime(moment, null, null);
  }

  /// A stretch of time.
  public static AskedTime between(Instant from, Instant to) {
    return new AskedTime(null, from, to);
  }

  /// What is meant.
  ///
  /// @param usual what is if nobody said
  public Interval within(Interval usual) {
    if (at != null) return Interval.at(at);
    return from != null && to != null ? new Interval(from, to) : usual;
  }
}
