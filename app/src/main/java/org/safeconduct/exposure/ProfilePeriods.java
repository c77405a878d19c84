package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.profiles.Setting;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The periods that Framework Profiles set for whereabouts. Read once a minute, so that nobody
/// waits for the database when somebody is asked about.
@Component
class ProfilePeriods {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));

  private final CurrentUser currentUser;
  private final Clock clock;
  private final Profiles profiles;
  private volatile @Nullable Duration kept;

  ProfilePeriods(CurrentUser currentUser, Clock clock, Profiles profiles) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.profiles = profiles;
  }

  @Scheduled(fixedDelay = 60_000)
  void read() {
    kept = currentUser.callAs(JOB, this::longestKept);
  }

  /// How long after its end a confirmation is worth reading: as long as the organisation that keeps
  /// them longest keeps them.
  Duration kept() {
    if (kept == null) read();
    return Objects.requireNonNull(kept);
  }

  private Duration longestKept() {
    var days = profiles.values(Setting.WHEREABOUTS_KEPT_DAYS, clock.instant());
    return Duration.ofDays(Collections.max(days.values()));
  }
}
