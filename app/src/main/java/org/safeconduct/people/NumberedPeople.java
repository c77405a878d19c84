package org.safeconduct.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Scope;
import org.springframework.stereotype.Component;

/// Tells whoever keeps records who has a number in an organisation, whether they may see that
/// person or not: name and organisation, and nothing else (docs/decisions/0027). Each question is
/// in the audit trail.
@Component
class NumberedPeople {
  private static final int A_MINUTE = 10;

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcPeople people;
  private final RateLimits limits;
  private final AuditTrail audit;

  NumberedPeople(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcPeople people,
      RateLimits limits,
      AuditTrail audit) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.people = people;
    this.limits = limits;
    this.audit = audit;
  }

  /// The person; empty if there is none, or one who is labelled above the actor's clearance.
  ///
  /// @param code the organisation's short name
  /// @param number exactly as the organisation has it
  Optional<NamedRecord> find(String code, String number) {
    permissions.require(Duty.KEEP_RECORDS);
    if (!(currentUser.actor() instanceof Actor.Account own))
      throw new Forbidden("only a person who signed in asks for somebody by number");
    limits.take("numbered:" + own.account(), A_MINUTE);
    var found = currentUser.callAs(everywhere(own), () -> read(code.strip(), number.strip()));
    audit.record(
        "people.numbered",
        found.map(it -> it.id().toString()).orElse(""),
        Map.of("organisation", code.strip(), "number", number.strip()));
    return found;
  }

  private Optional<NamedRecord> read(String code, String number) {
    var found = people.all(new PeopleQuery(permissions.scope())
        .and("lower(o.code) = lower(:code)", "code", code)
        .and("p.number = :number", "number", number));
    return found.stream().findFirst().map(it -> PeopleNames.record(it, number, false));
  }

  /// Whoever asks, for everybody, with their own clearance.
  private static Actor everywhere(Actor.Account own) {
    var scope = Scope.everybody(own.scope().clearance());
    return new Actor.Account(
        own.account(), own.person(), own.name(), Set.of(Duty.KEEP_RECORDS), scope, own.roles());
  }
}
