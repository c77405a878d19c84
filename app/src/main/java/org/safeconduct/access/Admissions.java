package org.safeconduct.access;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who came by single sign-on and has no role yet. Administrators let anybody in as anything;
/// focal points let people of their own organisations in as travellers.
@Service
public class Admissions {
  private static final Actor LOOK_UP = new Actor.SystemJob("sign-in", Set.of(Duty.RUN_JOBS));
  private static final int MOST_GATEKEEPERS = 10;

  private final Permissions permissions;
  private final JdbcAccounts accounts;
  private final Grants grants;
  private final ClearanceLetters letters;
  private final PeopleRegister people;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Admissions(
      Permissions permissions,
      JdbcAccounts accounts,
      Grants grants,
      ClearanceLetters letters,
      PeopleRegister people,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.accounts = accounts;
    this.grants = grants;
    this.letters = letters;
    this.people = people;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// Who waits for me, longest first.
  public List<PendingAccount> waiting() {
    permissions.requireAny(Duty.ADMINISTER, Duty.ADMIT_ACCOUNTS);
    return accounts.pending().stream()
        .map(it -> new PendingAccount(it, person(it.person())))
        .filter(this::isMine)
        .toList();
  }

  /// Lets somebody in.
  ///
  /// @param wanted as what; a focal point can only say traveller
  @Transactional
  public AccountOutcome admit(AccountId id, Assignment wanted) {
    permissions.requireAny(Duty.ADMINISTER, Duty.ADMIT_ACCOUNTS);
    requireMine(id, wanted);
    var refused = NewAccountRules.refusal(wanted);
    if (refused == null) refused = letters.refusal(Assignment.of(), wanted);
    if (refused != null) return refused;
    var assignment = letters.dated(Assignment.of(), wanted);
    if (grants.mustWait(Assignment.of(), assignment)) {
      grants.ask(id, assignment);
      return new AccountOutcome.Waits(id);
    }
    if (!accounts.admit(id, assignment))
      return new AccountOutcome.Refused("roles", "access.pending.decided-meanwhile");
    audit.record("access.account-admitted", id.toString(), roles(assignment));
    return new AccountOutcome.Done(id);
  }

  /// Does not let somebody in: the account is disabled.
  @Transactional
  public AccountOutcome turnAway(AccountId id) {
    permissions.requireAny(Duty.ADMINISTER, Duty.ADMIT_ACCOUNTS);
    requireMine(id, Assignment.of(Role.TRAVELLER));
    if (!accounts.get(id).account().pending())
      return new AccountOutcome.Refused("roles", "access.pending.decided-meanwhile");
    accounts.disable(id, clock.instant());
    audit.record("access.account-turned-away", id.toString(), Map.of());
    return new AccountOutcome.Done(id);
  }

  /// The names of those who can let me in: focal points of my organisation, then administrators.
  public List<String> gatekeepers() {
    permissions.require(Duty.AWAIT_ADMISSION);
    var me = currentUser.actor() instanceof Actor.Account it ? person(it.person()) : null;
    var names = accounts.holders(Role.FOCAL_POINT).stream()
        .filter(it -> me != null
            && it.assignment().organisations().contains(me.organisation().value()))
        .map(Account::name)
        .toList();
    if (names.isEmpty())
      names = accounts.holders(Role.ADMINISTRATOR).stream().map(Account::name).toList();
    return names.stream().limit(MOST_GATEKEEPERS).toList();
  }

  /// Opens an account for somebody new. It never becomes one that is there already, whatever
  /// name or address the provider says.
  ///
  /// @return the account, pending unless the groups gave it roles that can stand
  @Transactional
  public Account open(Newcomer newcomer) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    var person = match(newcomer.verifiedMail());
    var assignment = tied(newcomer.assignment(), person);
    var pending = NewAccountRules.refusal(assignment) != null;
    var account = new Account(
        new AccountId(UUID.randomUUID()),
        free(newcomer.username()),
        newcomer.name(),
        person.map(it -> it.id().value()).orElse(null),
        pending ? Assignment.of() : assignment,
        null,
        newcomer.verifiedMail(),
        new Standing(AccountKind.PERSON, false, pending ? clock.instant() : null, null),
        clock.instant(),
        null);
    if (!accounts.add(account, null))
      throw new IllegalStateException("The username was taken meanwhile");
    audit.record("access.account-opened", account.id().toString(), roles(account.assignment()));
    return account;
  }

  private Optional<PersonCard> match(@Nullable String mail) {
    if (mail == null) return Optional.empty();
    return currentUser
        .callAs(LOOK_UP, () -> people.findByMail(mail))
        .filter(it -> !accounts.belongsToSomebody(it.id().value()));
  }

  /// Who looks after an organisation by group looks after the organisation that the person belongs
  /// to.
  private static Assignment tied(Assignment given, Optional<PersonCard> person) {
    if (!given.reaches(Role.Reach.ORGANISATIONS) || !given.organisations().isEmpty()) return given;
    return new Assignment(
        given.roles(),
        person.map(it -> Set.of(it.organisation().value())).orElse(Set.of()),
        given.zones());
  }

  private String free(String wanted) {
    var folded = Username.fold(wanted);
    var base = Username.isWellFormed(folded) && !Username.isDisguised(folded)
        ? folded
        : "sso-" + Secrets.code().substring(0, 4);
    if (accounts.find(base).isEmpty()) return base;
    return base.substring(0, Math.min(base.length(), 90)) + "." + Secrets.code().substring(0, 4);
  }

  private void requireMine(AccountId id, Assignment assignment) {
    if (permissions.allows(Duty.ADMINISTER)) {
      permissions.requireFresh(Duty.ADMINISTER);
      return;
    }
    var account = accounts.get(id).account();
    if (!assignment.equals(Assignment.of(Role.TRAVELLER))
        || !isMine(new PendingAccount(account, person(account.person()))))
      throw new Forbidden("a focal point lets in travellers of the own organisation");
  }

  private boolean isMine(PendingAccount it) {
    return permissions.allows(Duty.ADMINISTER)
        || (it.person() != null && permissions.reaches(it.person().subject()));
  }

  private @Nullable PersonCard person(@Nullable UUID id) {
    if (id == null) return null;
    return currentUser.callAs(LOOK_UP, () -> people.find(new PersonId(id))).orElse(null);
  }

  private static Map<String, ?> roles(Assignment assignment) {
    return Map.of("roles", assignment.roles().stream().map(Role::name).collect(toSet()));
  }
}
