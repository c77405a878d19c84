package org.safeconduct.people.own;

import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// What people propose about themselves waits for whoever keeps their files.
@Component
class ProposalDecisions implements WaitingDecision {
  private final Permissions permissions;
  private final JdbcProposals proposals;

  ProposalDecisions(Permissions permissions, JdbcProposals proposals) {
    this.permissions = permissions;
    this.proposals = proposals;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.EDIT_PEOPLE)) return List.of();
    var scope = permissions.scope();
    long waiting = proposals.count(scope, Proposal.State.WAITING.name());
    return proposals.oldestWaiting(scope).stream()
        .map(oldest ->
            new Waiting("people.waiting.proposals", List.of(waiting), oldest, "/people/proposals"))
        .toList();
  }
}
