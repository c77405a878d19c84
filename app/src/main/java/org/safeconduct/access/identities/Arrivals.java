package org.safeconduct.access.identities;

import java.time.Clock;
import java.util.Map;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Assignment;
import org.safeconduct.platform.AuditTrail;
import org.springframework.stereotype.Component;

/// Ties identities to accounts and keeps the trail of it; [SingleSignOn] asks for permission.
@Component
class Arrivals {
  private final JdbcIdentities identities;
  private final GroupRoles roles;
  private final AuditTrail audit;
  private final Clock clock;

  Arrivals(JdbcIdentities identities, GroupRoles roles, AuditTrail audit, Clock clock) {
    this.identities = identities;
    this.roles = roles;
    this.audit = audit;
    this.clock = clock;
  }

  /// What the person's groups give at once.
  Assignment given(Arrival arrival) {
    return roles.of(arrival.groups());
  }

  void used(Identity identity) {
    identities.used(identity, clock.instant());
  }

  boolean tie(Arrival arrival, AccountId account) {
    if (!identities.add(arrival, account, clock.instant())) return false;
    audit.record("access.identity-linked", account.toString(), Map.of("issuer", arrival.issuer()));
    return true;
  }

  boolean part(AccountId account) {
    if (identities.remove(account) == 0) return false;
    audit.record("access.identity-unlinked", account.toString(), Map.of());
    return true;
  }
}
