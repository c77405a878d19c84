package org.safeconduct.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who may sign in, and as what: the administrator's register of accounts. What owners do with
/// their own account is in [OwnAccount].
@Service
public class Accounts {
  private static final int SHORTEST_PROOF = 10;
  private static final int LONGEST_PROOF = 300;

  private final Permissions permissions;
  private final JdbcAccounts accounts;
  private final Beside beside;
  private final ApiTokens tokens;
  private final PasswordEncoder passwords;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Accounts(
      Permissions permissions,
      JdbcAccounts accounts,
      Beside beside,
      ApiTokens tokens,
      PasswordEncoder passwords,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.accounts = accounts;
    this.beside = beside;
    this.tokens = tokens;
    this.passwords = passwords;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is known of accounts, what waits for them, and how they come in again.
  @Component
  record Beside(
      JdbcSignInFacts facts, Grants grants, OneTimePasswords passwords, ClearanceLetters letters) {}

  /// Creates an account; with a grave role or a clearance it has no role before another
  /// administrator confirms it.
  @Transactional
  public AccountOutcome create(NewAccount wanted) {
    permissions.requireFresh(Duty.ADMINISTER);
    var username = Username.fold(wanted.username());
    var refused =
        NewAccountRules.refusal(wanted, username, accounts.find(username).isPresent());
    if (refused == null) refused = beside.letters().refusal(Assignment.of(), wanted.assignment());
    if (refused != null) return refused;
    var assignment = beside.letters().dated(Assignment.of(), wanted.assignment());
    boolean waits = beside.grants().mustWait(Assignment.of(), assignment);
    var oneTime = wanted.password() == null ? Secrets.code() : null;
    var account = new Account(
        new AccountId(UUID.randomUUID()),
        username,
        wanted.name().strip(),
        wanted.person(),
        waits ? Assignment.of() : assignment,
        wanted.language(),
        null,
        Standing.open(oneTime != null),
        clock.instant(),
        null);
    if (!accounts.add(account, hash(oneTime == null ? wanted.password() : oneTime)))
      return new AccountOutcome.Refused("username", "access.username.taken");
    beside.passwords().shown(account.id());
    audit.record("access.account-created", account.id().toString(), ties(account.assignment()));
    if (waits) beside.grants().ask(account.id(), assignment);
    return oneTime == null
        ? new AccountOutcome.Done(account.id())
        : new AccountOutcome.DoneWithPassword(account.id(), oneTime);
  }

  /// Lists accounts. Orders: `username`, `name`, `created`, `last-sign-in`.
  public Page<Account> list(AccountFilter filter, PageRequest request) {
    permissions.require(Duty.ADMINISTER);
    return accounts.list(filter, request);
  }

  /// How these accounts are guarded and used.
  public Map<AccountId, SignInFacts> facts(Collection<AccountId> ids) {
    permissions.require(Duty.ADMINISTER);
    var now = clock.instant();
    return beside
        .facts()
        .of(
            ids,
            now.minus(SessionLimits.IDLE),
            now.minus(SessionLimits.longest(SignInMethod.PASSWORD)));
  }

  /// The account.
  ///
  /// @throws NotFound if there is none
  public Account get(AccountId id) {
    permissions.require(Duty.ADMINISTER);
    return accounts.get(id).account();
  }

  /// Gives an account other roles, organisations and zones, from the owner's next click on.
  /// Nobody changes their own, and nobody gives a grave role or a higher clearance alone.
  @Transactional
  public AccountOutcome assign(AccountId id, Assignment wanted) {
    permissions.requireFresh(Duty.ADMINISTER);
    if (isOwn(id)) return new AccountOutcome.Refused("roles", "access.account.not-your-own");
    var before = accounts.get(id).account();
    var kept = wanted.keeping(before.assignment(), permissions.scope().withheld());
    var refused = NewAccountRules.refusal(before, kept);
    if (refused == null) refused = beside.letters().refusal(before.assignment(), kept);
    if (refused != null) return refused;
    var assignment = beside.letters().dated(before.assignment(), kept);
    if (beside.grants().mustWait(before.assignment(), assignment)) {
      beside.grants().ask(id, assignment);
      return new AccountOutcome.Waits(id);
    }
    beside.grants().withdraw(id);
    accounts.assign(id, assignment);
    audit.record("access.account-assigned", id.toString(), ties(assignment));
    return new AccountOutcome.Done(before.id());
  }

  /// Replaces a forgotten password by a one-time password; open sessions of the account end. What
  /// nobody gives alone, nobody comes by alone: an account with a grave role or a clearance keeps
  /// its password until another administrator confirms.
  @Transactional
  public AccountOutcome resetPassword(AccountId id) {
    permissions.requireFresh(Duty.ADMINISTER);
    if (isOwn(id)) return new AccountOutcome.Refused("password", "access.account.not-your-own");
    var account = accounts.get(id).account();
    if (account.standing().kind() != AccountKind.PERSON)
      return new AccountOutcome.Refused("password", "access.account.not-a-person");
    if (beside.grants().mustWait(Assignment.of(), account.assignment())) {
      beside.grants().ask(account, Grant.Kind.PASSWORD);
      return new AccountOutcome.Waits(id);
    }
    return new AccountOutcome.DoneWithPassword(id, beside.passwords().replace(id));
  }

  /// Takes the second factor of somebody away who lost it; the owner is told. An account with a
  /// grave role or a clearance keeps it until another administrator confirms, like its password:
  /// else one administrator alone would open what needs two.
  ///
  /// @param how the actor made sure who it is that lost it, in 10 to 300 characters; kept in the
  ///     audit trail
  @Transactional
  public AccountOutcome takeFactorAway(AccountId id, String how) {
    permissions.requireFresh(Duty.ADMINISTER);
    if (isOwn(id)) return new AccountOutcome.Refused("factor", "access.account.not-your-own");
    if (how.strip().length() < SHORTEST_PROOF || how.strip().length() > LONGEST_PROOF)
      return new AccountOutcome.Refused("how", "access.app.how-needed");
    audit.record("access.identity-checked", id.toString(), Map.of("reason", how.strip()));
    var account = accounts.get(id).account();
    if (beside.grants().mustWait(Assignment.of(), account.assignment())) {
      beside.grants().ask(account, Grant.Kind.FACTOR);
      return new AccountOutcome.Waits(id);
    }
    beside.grants().takeFactorAway(id);
    return new AccountOutcome.Done(id);
  }

  /// Ends an account: sessions and tokens stop with the next request. It can be enabled again.
  @Transactional
  public AccountOutcome disable(AccountId id) {
    permissions.requireFresh(Duty.ADMINISTER);
    if (isOwn(id)) return new AccountOutcome.Refused("disabled", "access.account.not-your-own");
    accounts.disable(accounts.get(id).account().id(), clock.instant());
    audit.record("access.account-disabled", id.toString(), Map.of());
    return new AccountOutcome.Done(id);
  }

  /// Lets the owner of a disabled account sign in again.
  @Transactional
  public AccountOutcome enable(AccountId id) {
    permissions.requireFresh(Duty.ADMINISTER);
    accounts.disable(accounts.get(id).account().id(), null);
    audit.record("access.account-enabled", id.toString(), Map.of());
    return new AccountOutcome.Done(id);
  }

  /// Makes an API token for an account; an administrator cannot do this for somebody else, only
  /// a job of the installation can.
  ///
  /// @param label what the token is for
  /// @return the token, to be shown once
  /// @throws NotFound if nobody has this username
  /// @throws Forbidden if a person asks for somebody else's
  @Transactional
  public String mintToken(String username, String label) {
    permissions.requireFresh(Duty.ADMINISTER);
    var account = accounts
        .find(Username.fold(username))
        .orElseThrow(() -> new NotFound("account", username))
        .account();
    if (currentUser.actor() instanceof Actor.Account && !isOwn(account.id()))
      throw new Forbidden("a token for somebody else");
    return tokens.mint(account.id(), NewToken.unlimited(label));
  }

  /// The tokens of an account, newest first.
  public List<ApiToken> tokens(AccountId id) {
    permissions.require(Duty.ADMINISTER);
    return tokens.of(accounts.get(id).account().id());
  }

  /// Revokes a token of any account.
  ///
  /// @throws NotFound if the account has no such live token
  @Transactional
  public void revokeToken(AccountId id, UUID token) {
    permissions.require(Duty.ADMINISTER);
    tokens.revoke(id, token);
  }

  /// Whether nobody has an account yet.
  public boolean none() {
    permissions.require(Duty.ADMINISTER);
    return accounts.isEmpty();
  }

  /// What waits for this account to be confirmed.
  List<Grant> waiting(AccountId id) {
    permissions.require(Duty.ADMINISTER);
    return beside.grants().waiting(id);
  }

  private boolean isOwn(AccountId id) {
    return currentUser.actor() instanceof Actor.Account own && own.account().equals(id.value());
  }

  private String hash(@Nullable String password) {
    return Objects.requireNonNull(passwords.encode(password));
  }

  private static Map<String, ?> ties(Assignment assignment) {
    var letter = assignment.letter();
    return Map.of(
        "roles", assignment.roles().stream().sorted().toList(),
        "organisations", assignment.organisations(),
        "zones", assignment.zones(),
        "countries", assignment.countries(),
        "clearance", assignment.clearance(),
        "letter", letter == null ? "" : letter.reference());
  }
}
