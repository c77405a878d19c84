package org.safeconduct.people.invitations;

import java.time.Clock;
import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Those who registered by a link wait for somebody to confirm it.
@Component
class InvitationDecisions implements WaitingDecision {
  private static final InvitationFilter ANSWERED =
      new InvitationFilter("", Invitation.State.ANSWERED);

  private final Permissions permissions;
  private final JdbcInvitations invitations;
  private final Clock clock;

  InvitationDecisions(Permissions permissions, JdbcInvitations invitations, Clock clock) {
    this.permissions = permissions;
    this.invitations = invitations;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.EDIT_PEOPLE)) return List.of();
    var scope = permissions.scope();
    var waiting = invitations.count(scope, ANSWERED, clock.instant());
    return invitations.oldestAnswer(scope).stream()
        .map(oldest -> new Waiting(
            "people.waiting.invitations",
            List.of(waiting),
            oldest,
            "/people/invitations?state=ANSWERED"))
        .toList();
  }
}
