package org.safeconduct.access.openings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.StatusItem;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Tells reviewers what waits for them, and who opened records that they can only look now.
@Component
class OpeningWatch implements StatusItem, WaitingDecision {
  private static final String PAGE = "/access/openings";

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcOpenings openings;
  private final Clock clock;

  OpeningWatch(
      Permissions permissions, CurrentUser currentUser, JdbcOpenings openings, Clock clock) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.openings = openings;
    this.clock = clock;
  }

  @Override
  public List<Status> statuses() {
    if (!permissions.allows(Duty.BREAK_GLASS)
        || !(currentUser.actor() instanceof Actor.Account own)) return List.of();
    var now = clock.instant();
    return openings.open(own.account(), now).stream()
        .map(it -> new Status(
            "access.status.opening",
            List.of(it.target().code(), it.endsAt()),
            Status.Level.WARNING,
            PAGE,
            now))
        .toList();
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.REVIEW_ACCESS)) return List.of();
    var waiting = openings.waiting();
    if (waiting.isEmpty()) return List.of();
    Instant oldest = waiting.getFirst().openedAt();
    return List.of(new Waiting("access.waiting.opening", List.of(waiting.size()), oldest, PAGE));
  }
}
