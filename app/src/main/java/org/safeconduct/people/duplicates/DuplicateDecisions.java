package org.safeconduct.people.duplicates;

import java.util.ArrayList;
import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Pairs of files wait for whoever may change both, requests for whoever may see everybody.
@Component
class DuplicateDecisions implements WaitingDecision {
  private final Permissions permissions;
  private final JdbcDuplicates duplicates;
  private final JdbcRequests requests;

  DuplicateDecisions(Permissions permissions, JdbcDuplicates duplicates, JdbcRequests requests) {
    this.permissions = permissions;
    this.duplicates = duplicates;
    this.requests = requests;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.EDIT_PEOPLE)) return List.of();
    var scope = permissions.scope();
    var waiting = new ArrayList<Waiting>();
    duplicates
        .oldest(DuplicateFilter.WAITING, scope)
        .ifPresent(oldest -> waiting.add(new Waiting(
            "people.waiting.duplicates",
            List.of(duplicates.count(DuplicateFilter.WAITING, scope)),
            oldest,
            "/people/duplicates")));
    if (scope.everybody())
      requests
          .oldest(scope)
          .ifPresent(oldest -> waiting.add(new Waiting(
              "people.waiting.duplicate-requests",
              List.of(requests.count(scope, false)),
              oldest,
              "/people/duplicates/requests")));
    return waiting;
  }
}
