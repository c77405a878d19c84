package org.safeconduct.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When to try again what was not taken, and when to stop trying.
///
/// @param giveUpAfter how long after it was queued a message is given up
record RetryPlan(Duration giveUpAfter) {
  private static final List<Duration> DELAYS = List.of(
      Duration.ofSeconds(10),
      Duration.ofSeconds(30),
      Duration.ofSeconds(60),
      Duration.ofMinutes(2),
      Duration.ofMinutes(5),
      Duration.ofMinutes(10));

  /// How long to wait after this many failed attempts, from 1; it grows to ten minutes.
  Duration delayAfter(int attempts) {
    return DELAYS.get(Math.min(attempts, DELAYS.size()) - 1);
  }

  /// Whether a message that was queued then is given up by now.
  boolean givesUp(Instant queuedAt, Instant now) {
    return !now.isBefore(queuedAt.plus(giveUpAfter));
  }
}
