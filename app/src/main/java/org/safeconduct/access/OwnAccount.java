package org.safeconduct.access;

import java.time.Clock;
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
import org.safeconduct.platform.Permissions;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with their own account.
@Service
public class OwnAccount {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcAccounts accounts;
  private final ApiTokens tokens;
  private final PasswordEncoder passwords;
  private final AuditTrail audit;
  private final Clock clock;

  OwnAccount(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcAccounts accounts,
      ApiTokens tokens,
      PasswordEncoder passwords,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.accounts = accounts;
    this.tokens = tokens;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// My account.
  public Account get() {
    permissions.require(Duty.OWN_ACCOUNT);
    return own().account();
  }

  /// Changes my password; my other sessions end.
  ///
  /// @param session the one that goes on, or null
  @Transactional
  public AccountOutcome changePassword(String current, String next, @Nullable UUID session) {
    permissions.require(Duty.OWN_ACCOUNT);
    var own = own();
    var id = own.account().id();
    var hash = own.passwordHash();
    if (hash == null) return new AccountOutcome.Refused("current", "access.password.none");
    if (current.length() > PasswordRules.LONGEST || !passwords.matches(current, hash))
      return new AccountOutcome.Refused("current", "access.password.wrong");
    var words = PasswordRules.refusal(next, own.account().username());
    if (words != null) return new AccountOutcome.Refused("next", words);
    if (next.equals(current)) return new AccountOutcome.Refused("next", "access.password.same");
    var made = Objects.requireNonNull(passwords.encode(next));
    accounts.changePassword(id, made, clock.instant(), false, session);
    audit.record("access.password-changed", id.toString(), Map.of());
    return new AccountOutcome.Done(id);
  }

  /// Sets the language of my pages and of what is sent to me.
  ///
  /// @param language `en`, `fr` or `ar`; null means the browser's
  @Transactional
  public AccountOutcome speak(@Nullable String language) {
    permissions.require(Duty.OWN_ACCOUNT);
    var id = own().account().id();
    if (language != null && !NewAccountRules.LANGUAGES.contains(language))
      return new AccountOutcome.Refused("language", "access.language.unknown");
    accounts.changeLanguage(id, language);
    audit.record("access.language-changed", id.toString(), Map.of());
    return new AccountOutcome.Done(id);
  }

  /// My API tokens, newest first.
  public List<ApiToken> tokens() {
    permissions.require(Duty.OWN_ACCOUNT);
    return tokens.of(own().account().id());
  }

  /// Whether a password opens my account.
  public boolean hasPassword() {
    permissions.require(Duty.OWN_ACCOUNT);
    return own().passwordHash() != null;
  }

  /// Says where word about my account goes, such as that somebody took my second factor away.
  ///
  /// @param mail empty for the register's address of the person
  @Transactional
  public AccountOutcome writeTo(String mail) {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    var id = own().account().id();
    var address = mail.strip();
    if (!address.isEmpty() && !Mail.isWellFormed(address))
      return new AccountOutcome.Refused("mail", "access.mail.form");
    accounts.writeTo(id, address.isEmpty() ? null : address);
    audit.record("access.mail-changed", id.toString(), Map.of());
    return new AccountOutcome.Done(id);
  }

  /// Makes an API token that may do what I may do, or less.
  ///
  /// @return the token, to be shown once
  /// @throws IllegalArgumentException if the label is not 1 to 100 characters
  @Transactional
  public String mintToken(NewToken wanted) {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    if (wanted.label().isBlank() || wanted.label().length() > NewToken.LONGEST_LABEL)
      throw new IllegalArgumentException("A label has 1 to 100 characters");
    var account = own().account();
    if (account.standing().kind() != AccountKind.PERSON)
      throw new Forbidden("the emergency key leaves no token behind");
    return tokens.mint(account.id(), wanted);
  }

  /// Revokes one of my tokens.
  ///
  /// @throws NotFound if I have no such live token
  @Transactional
  public void revokeToken(UUID token) {
    permissions.require(Duty.OWN_ACCOUNT);
    tokens.revoke(own().account().id(), token);
  }

  private Credential own() {
    if (currentUser.actor() instanceof Actor.Account actor)
      return accounts.get(new AccountId(actor.account()));
    throw new Forbidden("only a person who signed in has an own account");
  }
}
