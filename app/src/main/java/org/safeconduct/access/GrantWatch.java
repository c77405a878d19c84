package org.safeconduct.access;

import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Grave changes that wait for a second administrator, among the decisions of whoever administers.
@Component
class GrantWatch implements WaitingDecision {
  private final Permissions permissions;
  private final Grants grants;

  GrantWatch(Permissions permissions, Grants grants) {
    this.permissions = permissions;
    this.grants = grants;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.ADMINISTER)) return List.of();
    var waiting = grants.waiting();
    if (waiting.isEmpty()) return List.of();
    return List.of(new Waiting(
        "access.waiting.grant",
        List.of(waiting.size()),
        waiting.getFirst().askedAt(),
        "/access/grants"));
  }
}
