package org.safeconduct.platform;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Each night, seals with the current key and algorithm what is sealed with others.
@Component
@ConditionalOnBooleanProperty(name = "safeconduct.jobs", matchIfMissing = true)
class SealAgain {
  private static final Actor JOB = new Actor.SystemJob("seal again", Set.of(Duty.RUN_JOBS));

  private final CurrentUser currentUser;
  private final SealRotation seals;

  SealAgain(CurrentUser currentUser, SealRotation seals) {
    this.currentUser = currentUser;
    this.seals = seals;
  }

  @Scheduled(cron = "0 40 0 * * *", zone = "UTC")
  void everyNight() {
    currentUser.runAs(JOB, seals::reseal);
  }
}
