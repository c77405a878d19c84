package org.safeconduct.exposure.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets, once a day, that alerts long over were looked at, once nothing is kept of who was
/// there:
/// an alert that comes into force again is looked at for the first time again. Names nobody.
@Component
class PurgeFirstLooks {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));
  private static final Duration KEPT = Duration.ofDays(30);

  private final CurrentUser currentUser;
  private final Clock clock;
  private final AlertDesk alerts;
  private final JdbcCrossings crossings;
  private final JdbcForeseen foreseen;

  PurgeFirstLooks(
      CurrentUser currentUser,
      Clock clock,
      AlertDesk alerts,
      JdbcCrossings crossings,
      JdbcForeseen foreseen) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.alerts = alerts;
    this.crossings = crossings;
    this.foreseen = foreseen;
  }

  @Scheduled(initialDelayString = "45m", fixedDelayString = "24h")
  @Transactional
  void purge() {
    currentUser.runAs(JOB, this::purgeNow);
  }

  private void purgeNow() {
    var now = clock.instant();
    var inForce = alerts.active(now).stream().map(it -> it.id().value()).toArray(UUID[]::new);
    crossings.purgeLooks(now.minus(KEPT), inForce);
    foreseen.purgeComparisons(now.minus(KEPT), inForce);
  }
}
