package org.safeconduct.access;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Puts a password that works once in the place of one that was forgotten, and remembers who saw
/// it.
@Component
class OneTimePasswords {
  private final JdbcAccounts accounts;
  private final JdbcGrants grants;
  private final PasswordEncoder passwords;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  OneTimePasswords(
      JdbcAccounts accounts,
      JdbcGrants grants,
      PasswordEncoder passwords,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.passwords = passwords;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// Ends the open sessions of the account.
  ///
  /// @return the password, to be shown once and stored nowhere
  String replace(AccountId account) {
    var password = Secrets.code();
    var hash = Objects.requireNonNull(passwords.encode(password));
    accounts.changePassword(account, hash, clock.instant(), true, null);
    shown(account);
    audit.record("access.password-reset", account.toString(), Map.of());
    return password;
  }

  /// Remembers that the actor was shown the password of this account; a job remembers nothing.
  void shown(AccountId account) {
    switch (currentUser.actor()) {
      case Actor.Account it -> shown(account, it.account());
      case Actor.ApiToken it -> shown(account, it.account());
      case Actor.AnswerLink _, Actor.SystemJob _ -> {}
    }
  }

  private void shown(AccountId account, UUID viewer) {
    grants.hold(account, Grant.Kind.PASSWORD, viewer, clock.instant());
  }
}
