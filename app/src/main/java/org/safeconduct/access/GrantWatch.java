package org.safeconduct.access;

import java.time.Clock;
import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.StatusItem;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Grave changes that wait for a second administrator: in the status bar and among the decisions
/// of whoever administers.
@Component
class GrantWatch implements WaitingDecision, StatusItem {
  private static final String WORDS = "access.waiting.grant";

  private final Permissions permissions;
  private final Grants grants;
  private final Clock clock;

  GrantWatch(Permissions permissions, Grants grants, Clock clock) {
    this.permissions = permissions;
    this.grants = grants;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    var waiting = mine();
    return waiting.isEmpty()
        ? List.of()
        : List.of(
            new Waiting(WORDS, List.of(waiting.size()), waiting.getFirst().askedAt(), Grants.PAGE));
  }

  @Override
  public List<Status> statuses() {
    var waiting = mine();
    return waiting.isEmpty()
        ? List.of()
        : List.of(new Status(
            WORDS, List.of(waiting.size()), Status.Level.NOTICE, Grants.PAGE, clock.instant()));
  }

  private List<Grant> mine() {
    return permissions.allows(Duty.ADMINISTER) ? grants.waiting() : List.of();
  }
}
