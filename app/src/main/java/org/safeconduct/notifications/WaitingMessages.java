package org.safeconduct.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.stereotype.Component;

/// How much waits to be sent, to whomever it goes: counts only, so everybody who asks is told the
/// same.
@Component
class WaitingMessages {
  private static final Actor JOB =
      new Actor.SystemJob("counting what waits", Set.of(Duty.RUN_JOBS));

  private final JdbcQueue queue;
  private final CurrentUser currentUser;

  WaitingMessages(JdbcQueue queue, CurrentUser currentUser) {
    this.queue = queue;
    this.currentUser = currentUser;
  }

  int count() {
    return currentUser.callAs(JOB, queue::countWaiting);
  }

  /// Since when the oldest waits; empty if none does.
  Optional<Instant> oldest() {
    return currentUser.callAs(JOB, queue::oldestWaiting);
  }
}
