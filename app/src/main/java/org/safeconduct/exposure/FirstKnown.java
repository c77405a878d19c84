package org.safeconduct.exposure;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// Since when this installation knows anything of anybody. Whoever asks what was known before would
/// read an answer of nobody as if it had been looked for.
@Component
public class FirstKnown {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final PeopleRegister people;

  FirstKnown(Permissions permissions, CurrentUser currentUser, PeopleRegister people) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.people = people;
  }

  /// The first moment (UTC) at which anything was known, if it lies after the one given; empty when
  /// something was known by then, or nothing is known at all.
  public Optional<Instant> after(Instant moment) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    return currentUser.callAs(JOB, () -> people.firstKnownAfter(moment));
  }
}
