package org.safeconduct.access;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The account that the emergency key opens: an administrator without a person and without a
/// password, made at the first use. Only `access.emergency` asks for it, after its own check.
@Component
public class EmergencyAccount {
  private static final AccountId ID = new AccountId(new UUID(0, 911));
  private static final String USERNAME = "emergency-key";

  private final JdbcAccounts accounts;
  private final Clock clock;

  EmergencyAccount(JdbcAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /// The account.
  public Account get() {
    if (accounts.find(ID).isEmpty()) accounts.add(account(), null);
    return accounts.get(ID).account();
  }

  private Account account() {
    return new Account(
        ID,
        USERNAME,
        "Emergency key",
        null,
        Assignment.of(Role.ADMINISTRATOR),
        null,
        null,
        new Standing(AccountKind.EMERGENCY, false, null, null),
        clock.instant(),
        null);
  }
}
