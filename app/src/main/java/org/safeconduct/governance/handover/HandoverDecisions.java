package org.safeconduct.governance.handover;

import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Packs that wait for their reader.
@Component
class HandoverDecisions implements WaitingDecision {
  private final Permissions permissions;
  private final Handovers handovers;

  HandoverDecisions(Permissions permissions, Handovers handovers) {
    this.permissions = permissions;
    this.handovers = handovers;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.OWN_ACCOUNT)) return List.of();
    return handovers.waiting().stream()
        .map(it -> new Waiting(
            "governance.waiting.handover",
            List.of(it.title()),
            it.writtenAt(),
            "/network/posts/" + it.appointment() + "/handover"))
        .toList();
  }
}
