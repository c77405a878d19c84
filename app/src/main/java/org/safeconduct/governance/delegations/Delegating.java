package org.safeconduct.governance.delegations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.Seat;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down that authority was given by letter, or taken back. Nobody writes down authority
/// for themselves, and nobody passes on more than they have.
@Service
public class Delegating {
  private static final int LONGEST_REASON = 500;

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final DelegationRules rules;
  private final JdbcDelegations delegations;

  Delegating(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      DelegationRules rules,
      JdbcDelegations delegations) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.rules = rules;
    this.delegations = delegations;
  }

  /// Everything that is wrong with what could be read, before all of it could be.
  List<Fault> faults(DelegationDraft draft) {
    permissions.require(Duty.MANAGE_NETWORK);
    var faults = rules.faults(draft);
    if (draft.authority() != null
        && draft.from() != null
        && !draft.authority().isInherent(draft.from())
        && !hasAny(draft.authority(), draft.from()))
      faults.add(new Fault("from", "authority-lacking"));
    return faults;
  }

  /// Gives authority.
  @Transactional
  public DelegationOutcome give(NewDelegation wanted) {
    permissions.requireFresh(Duty.MANAGE_NETWORK);
    var faults = rules.faults(DelegationDraft.of(wanted));
    var parent = parent(wanted);
    if (!wanted.authority().isInherent(wanted.from()) && parent.isEmpty())
      faults.add(new Fault(
          "from", hasAny(wanted.authority(), wanted.from()) ? "beyond-own" : "authority-lacking"));
    if (!faults.isEmpty()) return new DelegationOutcome.Refused(faults);
    var given = new Delegation(
        new DelegationId(UUID.randomUUID()),
        wanted.authority(),
        wanted.from(),
        wanted.to(),
        wanted.bounds(),
        wanted.when(),
        parent.map(Delegation::id).orElse(null),
        wanted.letter().strip(),
        wanted.revocable(),
        new Delegation.Written(clock.instant(), currentUser.name(), null));
    delegations.add(given);
    audit.record(
        "governance.authority-delegated",
        given.id().toString(),
        Map.of("authority", given.authority().name(), "from", given.from().toString()));
    return new DelegationOutcome.Done(given.id());
  }

  /// Takes authority back, and with it whatever was passed on from there.
  @Transactional
  public DelegationOutcome revoke(DelegationId id, String reason) {
    permissions.requireFresh(Duty.MANAGE_NETWORK);
    var delegation = delegations.find(id).orElseThrow(() -> new NotFound("delegation", id));
    var fault = revocationFault(delegation, reason);
    if (fault != null) return new DelegationOutcome.Refused(List.of(fault));
    var revocation = new Delegation.Revocation(clock.instant(), currentUser.name(), reason.strip());
    if (!delegations.revoke(id, revocation))
      return new DelegationOutcome.Refused(List.of(new Fault("reason", "revoked-before")));
    audit.record("governance.delegation-revoked", id.toString(), Map.of());
    return new DelegationOutcome.Done(id);
  }

  private @Nullable Fault revocationFault(Delegation it, String reason) {
    if (reason.isBlank()) return new Fault("reason", "reason-needed");
    if (reason.strip().length() > LONGEST_REASON) return new Fault("reason", "too-long");
    return switch (it.state(clock.instant())) {
      case REVOKED -> new Fault("reason", "revoked-before");
      case EXPIRED -> new Fault("reason", "expired-before");
      case VALID, NOT_YET -> it.revocable() ? null : new Fault("reason", "not-revocable");
    };
  }

  /// By which delegation the giver may pass this on.
  private Optional<Delegation> parent(NewDelegation wanted) {
    if (wanted.authority().isInherent(wanted.from())) return Optional.empty();
    var all = delegations.of(wanted.authority());
    var chain = new Chain(all, clock.instant());
    return all.stream()
        .filter(it -> isTo(it, wanted.from()))
        .filter(it -> chain.obstacle(it, null).isEmpty())
        .filter(it -> it.when().until().compareTo(wanted.when().until()) >= 0)
        .filter(it -> it.bounds().covers(wanted.bounds()))
        .findFirst();
  }

  private boolean hasAny(Authority authority, Seat seat) {
    return delegations.of(authority).stream().anyMatch(it -> isTo(it, seat));
  }

  private static boolean isTo(Delegation it, Seat seat) {
    return it.to() instanceof Delegation.ToSeat to && to.seat().equals(seat);
  }
}
