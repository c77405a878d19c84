package org.safeconduct.exposure.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes, once a day, what was noticed of people longer ago than it may be kept. Who is
/// at an alert in force stays known, so that nobody seems to come again, and so do plans
/// still ahead.
@Component
public class PurgeCrossings {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));

  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final AlertDesk alerts;
  private final JdbcCrossings crossings;
  private final JdbcForeseen foreseen;
  private final Duration kept;

  /// @param kept how long comings and goings are kept
  PurgeCrossings(
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      AlertDesk alerts,
      JdbcCrossings crossings,
      JdbcForeseen foreseen,
      @Value("${safeconduct.exposure.keep-crossings:30d}") Duration kept) {
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.alerts = alerts;
    this.crossings = crossings;
    this.foreseen = foreseen;
    this.kept = kept;
  }

  @Scheduled(initialDelayString = "15m", fixedDelayString = "24h")
  @Transactional
  public void purge() {
    currentUser.runAs(JOB, this::purgeNow);
  }

  private void purgeNow() {
    var now = clock.instant();
    var before = now.minus(kept);
    var inForce = alerts.active(now).stream().map(it -> it.id().value()).toArray(UUID[]::new);
    int purged = crossings.purge(before, inForce) + foreseen.purge(before, inForce);
    if (purged == 0) return;
    audit.record(
        "exposure.crossings-purged", "", Map.of("rows", purged, "before", before.toString()));
  }
}
