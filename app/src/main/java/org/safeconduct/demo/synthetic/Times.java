package org.safeconduct.demo.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moments around the one at which the organisation is looked at.
///
/// @param now to the minute
record Times(Instant now) {
  static final Duration YEAR = Duration.ofDays(365);

  Times {
    now = now.truncatedTo(ChronoUnit.MINUTES);
  }

  /// Some time within the last days.
  Instant daysAgo(Dice dice, int days) {
    return ago(dice, Duration.ofDays(days));
  }

  /// Some time before now, at most this long ago.
  Instant ago(Dice dice, Duration longest) {
    return now.minusSeconds(1 + (long) (dice.fraction() * longest.toSeconds()));
  }

  /// Some time between the first and the second ago.
  Instant ago(Dice dice, Duration shortest, Duration longest) {
    return ago(dice, longest.minus(shortest)).minus(shortest);
  }
}
