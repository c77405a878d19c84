package org.safeconduct.profiles.retention;

import java.util.Set;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes once a day what was kept long enough.
@Component
class PurgeDaily {
  private static final Actor JOB = new Actor.SystemJob("retention", Set.of(Duty.RUN_JOBS));

  private final CurrentUser currentUser;
  private final Retention retention;

  PurgeDaily(CurrentUser currentUser, Retention retention) {
    this.currentUser = currentUser;
    this.retention = retention;
  }

  @Scheduled(initialDelayString = "30m", fixedDelayString = "24h")
  void purge() {
    currentUser.runAs(JOB, retention::purge);
  }
}
