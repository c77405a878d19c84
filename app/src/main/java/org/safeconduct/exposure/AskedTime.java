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
    if (from != null && to != null && !from.isBefore(to))
      throw new IllegalArgumentException("A stretch of time ends after it starts");
  }

  /// One moment.
  public static AskedTime at(Instant moment) {
    return new AskedTime(moment, null, null);
  }

  /// What is meant, with the missing ends taken from `usual`; a stretch that would then end
  /// before it starts is one moment.
  public Interval within(Interval usual) {
    if (at != null) return Interval.at(at);
    var starts = from != null ? from : earlier(usual.from(), to);
    var ends = to != null ? to : usual.until();
    return starts.isBefore(ends) ? new Interval(starts, ends) : Interval.at(starts);
  }

  private static Instant earlier(Instant usual, @Nullable Instant to) {
    return to == null || usual.isBefore(to) ? usual : to.minusMillis(1);
  }
}
