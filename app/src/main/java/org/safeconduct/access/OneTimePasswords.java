package org.safeconduct.access;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.safeconduct.platform.AuditTrail;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Puts a password that works once in the place of one that was forgotten.
@Component
class OneTimePasswords {
  private final JdbcAccounts accounts;
  private final PasswordEncoder passwords;
  private final AuditTrail audit;
  private final Clock clock;

  OneTimePasswords(
      JdbcAccounts accounts, PasswordEncoder passwords, AuditTrail audit, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
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
    audit.record("access.password-reset", account.toString(), Map.of());
    return password;
  }
}
