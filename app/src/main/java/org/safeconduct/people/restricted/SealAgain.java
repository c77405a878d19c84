package org.safeconduct.people.restricted;

import java.util.Set;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Each night, seals with the current key what is sealed with an older one.
@Component
@ConditionalOnBooleanProperty(name = "safeconduct.jobs", matchIfMissing = true)
class SealAgain {
  private static final Actor JOB = new Actor.SystemJob("seal again", Set.of(Duty.RUN_JOBS));

  private final CurrentUser currentUser;
  private final RestrictedFields fields;

  SealAgain(CurrentUser currentUser, RestrictedFields fields) {
    this.currentUser = currentUser;
    this.fields = fields;
  }

  @Scheduled(cron = "0 40 0 * * *", zone = "UTC")
  void everyNight() {
    currentUser.runAs(JOB, fields::reseal);
  }
}
