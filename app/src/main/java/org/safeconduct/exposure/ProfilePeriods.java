package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
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
  private final AtomicInteger changes = new AtomicInteger();
  private volatile @Nullable Periods now;

  ProfilePeriods(CurrentUser currentUser, Clock clock, Profiles profiles) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.profiles = profiles;
  }

  /// @param freshHours by organisation
  /// @param keptDays by organisation
  private record Periods(Map<UUID, Integer> freshHours, Map<UUID, Integer> keptDays) {
    Duration freshFor(OrganisationId organisation) {
      var hours = freshHours.get(organisation.value());
      return Duration.ofHours(
          hours == null ? Objects.requireNonNull(freshHours.get(Profiles.INSTALLATION)) : hours);
    }
  }

  @Scheduled(fixedDelay = 60_000)
  void read() {
    var read = read(clock.instant());
    if (now != null && !read.equals(now)) changes.incrementAndGet();
    now = read;
  }

  /// How often an organisation was seen to choose anew: what was judged before may be less sure.
  int changes() {
    return changes.get();
  }

  /// How long a confirmation of somebody of the organisation makes certain.
  Duration freshFor(OrganisationId organisation) {
    return now().freshFor(organisation);
  }

  /// The same as it held at an earlier moment.
  Function<OrganisationId, Duration> freshForAt(Instant moment) {
    return read(moment)::freshFor;
  }

  /// How long after its end a confirmation is worth reading: as long as the organisation that keeps
  /// them longest keeps them.
  Duration kept() {
    return Duration.ofDays(Collections.max(now().keptDays().values()));
  }

  private Periods now() {
    if (now == null) read();
    return Objects.requireNonNull(now);
  }

  private Periods read(Instant moment) {
    return currentUser.callAs(
        JOB,
        () -> new Periods(
            profiles.values(Setting.CONFIRMATION_FRESH_HOURS, moment),
            profiles.values(Setting.WHEREABOUTS_KEPT_DAYS, moment)));
  }
}
