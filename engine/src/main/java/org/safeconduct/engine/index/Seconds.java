package org.safeconduct.engine.index;

import java.time.Instant;

/// Moments as the index counts them: seconds from 2000-01-01T00:00Z. What lies before 1932 or
/// after 2068 counts as the first or last second, so that an interval that is widened to whole
/// seconds still overlaps what it overlapped.
public final class Seconds {
  private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

  private Seconds() {}

  /// The second in which the moment lies; never [Leg#FOREVER].
  public static int of(Instant moment) {
    return (int) Math.clamp(moment.getEpochSecond() - EPOCH, Integer.MIN_VALUE, Leg.FOREVER - 1);
  }

  /// The first second that starts at the moment or after it; [Leg#FOREVER] after 2068.
  public static int from(Instant moment) {
    long second = moment.getEpochSecond() - EPOCH + (moment.getNano() > 0 ? 1 : 0);
    return (int) Math.clamp(second, Integer.MIN_VALUE + 1L, Leg.FOREVER);
  }
}
