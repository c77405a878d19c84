package org.safeconduct.profiles;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Writes down at the start which settings hold, because a new version of the program may know new
/// ones.
@Component
@Lazy(false) // commands too ask what holds
@DependsOn("org.safeconduct.profiles.PublishEditions")
class HoldSettings {
  private static final Actor JOB = new Actor.SystemJob("hold settings", Set.of(Duty.RUN_JOBS));

  private final Profiles profiles;
  private final JdbcChoices choices;
  private final CurrentUser currentUser;

  HoldSettings(Profiles profiles, JdbcChoices choices, CurrentUser currentUser) {
    this.profiles = profiles;
    this.choices = choices;
    this.currentUser = currentUser;
  }

  @PostConstruct
  void hold() {
    currentUser.runAs(JOB, () -> {
      hold(Profiles.INSTALLATION);
      profiles.choosers().forEach(this::hold);
    });
  }

  private void hold(UUID organisation) {
    Map<Setting, Integer> settings = profiles.settings(organisation);
    choices.hold(organisation, settings);
  }
}
