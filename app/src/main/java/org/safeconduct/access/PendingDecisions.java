package org.safeconduct.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.StatusItem;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Newcomers who wait to be let in: in the status bar and among the decisions of those who can.
@Component
class PendingDecisions implements WaitingDecision, StatusItem {
  private static final String PAGE = "/access/pending";
  private final Permissions permissions;
  private final Admissions admissions;
  private final Clock clock;

  PendingDecisions(Permissions permissions, Admissions admissions, Clock clock) {
    this.permissions = permissions;
    this.admissions = admissions;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    var pending = mine();
    return pending.isEmpty()
        ? List.of()
        : List.of(new Waiting("access.waiting.pending", words(pending), since(pending), PAGE));
  }

  @Override
  public List<Status> statuses() {
    var pending = mine();
    return pending.isEmpty()
        ? List.of()
        : List.of(new Status(
            "access.waiting.pending", words(pending), Status.Level.NOTICE, PAGE, clock.instant()));
  }

  private List<PendingAccount> mine() {
    return permissions.allows(Duty.ADMINISTER) || permissions.allows(Duty.ADMIT_ACCOUNTS)
        ? admissions.waiting()
        : List.of();
  }

  private static List<Object> words(List<PendingAccount> pending) {
    return List.of(pending.size(), pending.getFirst().account().name());
  }

  private static Instant since(List<PendingAccount> pending) {
    var oldest = pending.getFirst().account();
    var since = oldest.standing().pendingSince();
    return since == null ? oldest.createdAt() : since;
  }
}
