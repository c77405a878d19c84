package org.safeconduct.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/// Turns a password or a token into an actor. Used by the doors: sign-in page, API, session.
@Service
public class Credentials {
  /// Who a door acts as before it knows who is asking.
  public static final Actor DOOR = new Actor.SystemJob("sign-in", Set.of(Duty.CHECK_CREDENTIALS));

  private final Permissions permissions;
  private final JdbcAccounts accounts;
  private final JdbcTokens tokens;
  private final PasswordEncoder passwords;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final SingletonSupplier<String> nobodysHash;

  Credentials(
      Permissions permissions,
      JdbcAccounts accounts,
      JdbcTokens tokens,
      PasswordEncoder passwords,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.passwords = passwords;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.nobodysHash =
        SingletonSupplier.of(() -> Objects.requireNonNull(passwords.encode(Secrets.code())));
  }

  /// The account with this name and password, unless it is disabled. Takes as long for an
  /// unknown name, or for an account without a password, as for a wrong one. A weaker hash
  /// than those that are made now is replaced.
  ///
  /// @param address where the question comes from, for the audit trail
  @Transactional
  public Optional<Account> check(String username, String password, String address) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    var found = accounts.find(Username.fold(username));
    var right = matches(found, password);
    var account = found.map(Credential::account).filter(it -> right && !it.disabled());
    if (account.isEmpty()) refused(found.map(Credential::account), address);
    else found.ifPresent(it -> strengthen(it, password));
    return account;
  }

  /// Hashes the password anew if that costs whoever guesses more by now than it did then.
  private void strengthen(Credential known, String password) {
    var before = known.passwordHash();
    if (before == null || !passwords.upgradeEncoding(before)) return;
    var hash = Objects.requireNonNull(passwords.encode(password));
    accounts.rehash(known.account().id(), before, hash);
  }

  /// Whether this is the password of the account, asked of somebody who is signed in already.
  public boolean proves(AccountId id, String password) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    return matches(accounts.find(id), password);
  }

  /// The account that another proof than a password names, if it is a person's and not disabled.
  public Optional<Account> usable(AccountId id) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    return accounts
        .find(id)
        .map(Credential::account)
        .filter(it -> !it.disabled() && it.standing().kind() == AccountKind.PERSON);
  }

  /// Notes that somebody is in.
  ///
  /// @param address where from, for the audit trail
  @Transactional
  public void welcome(Account account, SignInMethod method, String address) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    accounts.signedIn(account.id(), clock.instant());
    var details = Map.of("address", address, "method", method.name());
    currentUser.runAs(
        account.actor(), () -> audit.record("access.signed-in", account.id().toString(), details));
  }

  /// Notes that somebody was not let in for another reason than the password.
  ///
  /// @param id whose account, or null if that is not known
  @Transactional
  public void refuse(@Nullable AccountId id, String address) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    refused(Optional.ofNullable(id).flatMap(accounts::find).map(Credential::account), address);
  }

  /// Notes that somebody who is signed in did not show who they are.
  @Transactional
  public void doubt(AccountId id) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    audit.record("access.proof-refused", id.toString(), Map.of());
  }

  /// Who a session acts as now: roles that changed since sign-in count at once.
  ///
  /// @param signedInAt when the session began
  /// @return empty if the account is gone or disabled, or its password changed since
  public Optional<Account> current(AccountId id, Instant signedInAt) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    return accounts
        .find(id)
        .filter(it -> !it.passwordChangedAt().isAfter(signedInAt))
        .map(Credential::account)
        .filter(it -> !it.disabled());
  }

  /// Who a token acts as.
  ///
  /// @return empty if the token is unknown, revoked or expired, or its account may not sign in
  public Optional<Actor.ApiToken> check(String secret) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    if (!secret.startsWith(Secrets.TOKEN_PREFIX)) return Optional.empty();
    var now = clock.instant();
    var token = tokens.findLive(Secrets.hash(secret), now);
    if (token.isEmpty()) return Optional.empty();
    tokens.used(token.get(), now);
    return accounts
        .find(token.get().account())
        .map(Credential::account)
        .filter(it -> !it.disabled() && !it.pending() && !it.mustChangePassword())
        .filter(it -> it.standing().kind() != AccountKind.EMERGENCY)
        .map(account -> account.actor(token.get()));
  }

  /// The hash for unknown names is made when the first password is checked, whoever's it is: a
  /// start does not wait for it, and neither does it tell an unknown name from a known one.
  private boolean matches(Optional<Credential> found, String password) {
    var nobodys = nobodysHash.obtain();
    var hash = found.map(Credential::passwordHash).orElse(nobodys);
    return password.length() <= PasswordRules.LONGEST && passwords.matches(password, hash);
  }

  /// Notes a refusal without the name that was typed: it may have been a password.
  private void refused(Optional<Account> account, String address) {
    var subject = account.map(it -> it.id().toString()).orElse("");
    audit.record("access.sign-in-refused", subject, Map.of("address", address));
  }
}
