package org.safeconduct.governance.delegations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
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
  private static final int LONGEST_LETTER = 200;
  private static final int LONGEST_REASON = 500;

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final Posts posts;
  private final PeopleRegister people;
  private final JdbcDelegations delegations;

  Delegating(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      Posts posts,
      PeopleRegister people,
      JdbcDelegations delegations) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.posts = posts;
    this.people = people;
    this.delegations = delegations;
  }

  /// Gives authority.
  @Transactional
  public DelegationOutcome give(NewDelegation wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    var faults = new ArrayList<Fault>();
    form(wanted, faults);
    receiver(wanted, faults);
    var parent = parent(wanted);
    if (!wanted.authority().isInherent(wanted.from()) && parent.isEmpty())
      faults.add(new Fault("from", hasAny(wanted) ? "beyond-own" : "authority-lacking"));
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
    permissions.require(Duty.MANAGE_NETWORK);
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

  private void form(NewDelegation wanted, List<Fault> faults) {
    if (wanted.letter().isBlank()) faults.add(new Fault("letter", "letter-needed"));
    if (wanted.letter().length() > LONGEST_LETTER) faults.add(new Fault("letter", "too-long"));
    if (!wanted.when().until().isAfter(clock.instant()))
      faults.add(new Fault("until", "until-over"));
    var bounds = wanted.bounds();
    if (bounds.maxRisk() != null && (bounds.maxRisk() < 1 || bounds.maxRisk() > 5))
      faults.add(new Fault("maxRisk", "risk-range"));
    if (bounds.maxUsd() != null
        && (bounds.maxUsd().signum() < 0 || bounds.maxUsd().precision() > 13))
      faults.add(new Fault("maxUsd", "usd-range"));
    if (bounds.subDelegable() < 0 || bounds.subDelegable() > Bounds.DEEPEST)
      faults.add(new Fault("subDelegable", "depth-range"));
    if (posts.of(List.of(wanted.from())).isEmpty()) faults.add(new Fault("from", "seat-unknown"));
  }

  private void receiver(NewDelegation wanted, List<Fault> faults) {
    var own = OwnPerson.of(currentUser);
    switch (wanted.to()) {
      case Delegation.ToPerson it -> {
        if (!people.present(List.of(it.person())).containsKey(it.person()))
          faults.add(new Fault("to", "person-gone"));
        if (own.filter(it.person()::equals).isPresent()) faults.add(new Fault("to", "to-oneself"));
      }
      case Delegation.ToSeat it -> {
        if (posts.of(List.of(it.seat())).isEmpty()) faults.add(new Fault("to", "seat-unknown"));
        if (it.seat().equals(wanted.from())) faults.add(new Fault("to", "to-giver"));
        if (own.map(this::held).orElse(List.of()).stream()
            .map(Holding::seat)
            .anyMatch(it.seat()::equals)) faults.add(new Fault("to", "to-oneself"));
      }
    }
  }

  /// What one holds oneself, labelled or not.
  private List<Holding> held(PersonId person) {
    return currentUser.callAs(Delegations.RULING, () -> posts.heldBy(person));
  }

  /// By which delegation the giver may pass this on.
  private Optional<Delegation> parent(NewDelegation wanted) {
    if (wanted.authority().isInherent(wanted.from())) return Optional.empty();
    var all = delegations.of(wanted.authority());
    var chain = new Chain(all, clock.instant());
    return all.stream()
        .filter(it -> isTo(it, wanted))
        .filter(it -> chain.obstacle(it, null).isEmpty())
        .filter(it -> it.when().until().compareTo(wanted.when().until()) >= 0)
        .filter(it -> it.bounds().covers(wanted.bounds()))
        .findFirst();
  }

  private boolean hasAny(NewDelegation wanted) {
    return delegations.of(wanted.authority()).stream().anyMatch(it -> isTo(it, wanted));
  }

  private static boolean isTo(Delegation it, NewDelegation wanted) {
    return it.to() instanceof Delegation.ToSeat to && to.seat().equals(wanted.from());
  }
}
