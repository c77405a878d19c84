package org.safeconduct.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The two-person rule for grave roles, higher clearances, and the passwords and second factors of
/// those who have either: whoever administers asks for it, somebody else who does confirms it, who
/// is not the one to get it either. Whoever was shown a password of an account, when it was made
/// or later and whatever roles it had then, may be whoever uses it: so the same person confirms
/// neither its roles nor that its second factor is taken away, and does not decide together with
/// its owner, nor do two whose passwords the same person saw. That lasts until the owner chose
/// another password and 30 days have passed since, and since two gave the account its roles.
/// Whoever took a second factor away, alone or as one of two, does not see the new password, for
/// as long. In all of this an account counts as everybody who saw a password of it. Jobs of the
/// installation, such as its set-up, ask nobody.
@Service
public class Grants {
  static final String PAGE = "/access/grants";

  private final Permissions permissions;
  private final JdbcGrants grants;
  private final Confirmers confirmers;
  private final GraveDeeds deeds;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Grants(
      Permissions permissions,
      JdbcGrants grants,
      Confirmers confirmers,
      GraveDeeds deeds,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.grants = grants;
    this.confirmers = confirmers;
    this.deeds = deeds;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// One page of what was asked for, what waits first. Orders: `asked`, `name`, `kind`.
  Page<Grant> list(GrantFilter filter, PageRequest request) {
    permissions.requireAny(Duty.ADMINISTER, Duty.READ_AUDIT);
    var wanted = filter.conditions(clock.instant());
    return Page.of(grants.page(wanted, request), request, () -> grants.count(wanted));
  }

  /// What waits to be confirmed, the oldest first.
  List<Grant> waiting() {
    permissions.require(Duty.ADMINISTER);
    return grants.waiting(null, expired());
  }

  /// What waits for this account; at most one of each kind.
  List<Grant> waiting(AccountId account) {
    permissions.require(Duty.ADMINISTER);
    return grants.waiting(account, expired());
  }

  /// Whether there is no second administrator who could confirm anything.
  boolean isAlone() {
    permissions.requireAny(Duty.ADMINISTER, Duty.READ_AUDIT);
    return confirmers.isAlone();
  }

  /// Why the actor cannot confirm what waits, by the id of the grant: the end of a message key; see
  /// [Confirmers#obstacle]. What the actor can confirm is left out.
  Map<UUID, String> obstacles() {
    return confirmers.obstacles(waiting(), actor());
  }

  /// Whether no administrator can confirm something that waits.
  boolean isStuck() {
    permissions.requireAny(Duty.ADMINISTER, Duty.READ_AUDIT);
    return confirmers.anyStuck(grants.waiting(null, expired()));
  }

  /// Gives an account what was asked for.
  ///
  /// @return done, with the new password if it was about one, which goes to whoever confirms; or
  ///     refused if that is whoever asked, whoever is to get it, or whoever holds the other half
  ///     of what opens the account, or if the two who decide may be one
  /// @throws NotFound if nothing of the kind waits
  @Transactional
  public AccountOutcome confirm(UUID id) {
    permissions.requireFresh(Duty.ADMINISTER);
    var grant = get(id);
    var decider = actor();
    grants.lock(grant.account());
    var obstacle = confirmers.obstacle(grant, decider);
    if (obstacle.isPresent())
      return new AccountOutcome.Refused("grant", "access.grant.wrong." + obstacle.get());
    decide(grant, decider, true);
    return carriedOut(grant);
  }

  private AccountOutcome carriedOut(Grant grant) {
    var account = grant.account();
    return switch (grant.kind()) {
      case PASSWORD -> deeds.newPassword(account);
      case FACTOR -> {
        takeFactorAway(account);
        yield new AccountOutcome.Done(account);
      }
      case ROLES -> {
        deeds.give(account, grant.wanted());
        yield new AccountOutcome.Done(account);
      }
    };
  }

  /// Takes a second factor away, and remembers who did.
  void takeFactorAway(AccountId account) {
    deeds.takeFactorAway(account);
    if (currentUser.actor() instanceof Actor.SystemJob) return;
    grants.hold(account, Grant.Kind.FACTOR, actor(), clock.instant());
  }

  /// Says no, or takes back what one asked for.
  ///
  /// @throws NotFound if nothing of the kind waits
  @Transactional
  public void refuse(UUID id) {
    permissions.require(Duty.ADMINISTER);
    decide(get(id), actor(), false);
  }

  /// Whether a second administrator must confirm this: a grave role or a clearance that the account
  /// does not have yet.
  ///
  /// @param has what the account is
  boolean mustWait(Assignment has, Assignment wanted) {
    return !(currentUser.actor() instanceof Actor.SystemJob)
        && (wanted.clearsMoreThan(has)
            || wanted.roles().stream()
                .anyMatch(it -> it.isGrave() && !has.roles().contains(it)));
  }

  /// Asks for it, in place of what was asked for before.
  void ask(AccountId account, Assignment wanted) {
    ask(Grant.Kind.ROLES, account, wanted);
  }

  /// Asks for a new password, or that the second factor is taken away, once.
  void ask(Account account, Grant.Kind kind) {
    if (waiting(account.id()).stream().noneMatch(it -> it.kind() == kind))
      ask(kind, account.id(), account.assignment());
  }

  private void ask(Grant.Kind kind, AccountId account, Assignment wanted) {
    withdraw(account, kind);
    var asked = new Grant(
        UUID.randomUUID(),
        kind,
        account,
        "",
        "",
        wanted,
        clock.instant(),
        currentUser.name(),
        actor(),
        null);
    grants.ask(asked);
    tell("access.grant-asked", asked);
    confirmers.tellOfOneMore(asked.asker());
  }

  /// Roles that were asked for an account count no more: it became something else.
  void withdraw(AccountId account) {
    if (currentUser.actor() instanceof Actor.SystemJob) return;
    withdraw(account, Grant.Kind.ROLES);
  }

  private void withdraw(AccountId account, Grant.Kind kind) {
    grants.decide(
        account.value(),
        kind,
        actor(),
        new Grant.Decision(clock.instant(), currentUser.name(), false));
  }

  private void decide(Grant grant, UUID decider, boolean granted) {
    var decision = new Grant.Decision(clock.instant(), currentUser.name(), granted);
    if (!grants.decide(grant.id(), grant.kind(), decider, decision))
      throw new NotFound("grant that waits", grant.id());
    tell(granted ? "access.grant-confirmed" : "access.grant-refused", grant);
  }

  private Grant get(UUID id) {
    return grants
        .find(id)
        .filter(it -> it.isWaiting(clock.instant()))
        .orElseThrow(() -> new NotFound("grant that waits", id));
  }

  private void tell(String deed, Grant it) {
    audit.record(
        deed,
        it.account().toString(),
        Map.of(
            "grant", it.id().toString(),
            "kind", it.kind().name(),
            "clearance", it.wanted().clearance(),
            "roles", it.wanted().roles().stream().sorted().toList(),
            "askedBy", it.askedBy()));
  }

  private Instant expired() {
    return clock.instant().minus(Grant.VALID);
  }

  private UUID actor() {
    return switch (currentUser.actor()) {
      case Actor.Account it -> it.account();
      case Actor.ApiToken it -> it.account();
      case Actor.AnswerLink _, Actor.SystemJob _ ->
        throw new Forbidden("only an administrator grants roles");
    };
  }
}
