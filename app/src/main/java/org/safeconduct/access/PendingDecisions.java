package org.safeconduct.access;

import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Newcomers who wait to be let in, among the decisions of those who can.
@Component
class PendingDecisions implements WaitingDecision {
  private final Permissions permissions;
  private final Admissions admissions;

  PendingDecisions(Permissions permissions, Admissions admissions) {
    this.permissions = permissions;
    this.admissions = admissions;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.ADMINISTER) && !permissions.allows(Duty.ADMIT_ACCOUNTS))
      return List.of();
    var pending = admissions.waiting();
    if (pending.isEmpty()) return List.of();
    var oldest = pending.getFirst().account();
    var since = oldest.standing().pendingSince();
    return List.of(new Waiting(
        "access.waiting.pending",
        List.of(pending.size(), oldest.name()),
        since == null ? oldest.createdAt() : since,
        "/access/pending"));
  }
}
