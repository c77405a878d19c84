package org.safeconduct.people.confirmations;

import java.time.Clock;
import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Lists wait for whoever keeps the people of one organisation; whoever looks after all of them is
/// told of those that are overdue.
@Component
class ConfirmationDecisions implements WaitingDecision {
  private final Permissions permissions;
  private final JdbcConfirmations confirmations;
  private final Clock clock;

  ConfirmationDecisions(Permissions permissions, JdbcConfirmations confirmations, Clock clock) {
    this.permissions = permissions;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.EDIT_PEOPLE)) return List.of();
    var scope = permissions.scope();
    boolean all = scope.everybody();
    var filter = all ? ConfirmationFilter.OVERDUE : ConfirmationFilter.WAITING;
    var now = clock.instant();
    return confirmations.oldest(filter, scope, now).stream()
        .map(oldest -> new Waiting(
            all ? "people.waiting.confirmations-overdue" : "people.waiting.confirmations",
            List.of(confirmations.count(filter, scope, now)),
            oldest,
            all ? "/people/confirmations?state=overdue" : "/people/confirmations"))
        .toList();
  }
}
