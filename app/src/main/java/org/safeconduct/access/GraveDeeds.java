package org.safeconduct.access;

import org.springframework.stereotype.Component;

/// What a grave change does to an account, once it may be done; [Grants] says when.
@Component
class GraveDeeds {
  private final JdbcAccounts accounts;
  private final OneTimePasswords passwords;
  private final LostFactors factors;

  GraveDeeds(JdbcAccounts accounts, OneTimePasswords passwords, LostFactors factors) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.factors = factors;
  }

  /// Puts a password that works once in the place of the old one, and says it.
  AccountOutcome newPassword(AccountId account) {
    return new AccountOutcome.DoneWithPassword(account, passwords.replace(account));
  }

  /// Lets a newcomer in with these roles, or changes those of an account.
  void give(AccountId account, Assignment wanted) {
    if (!accounts.admit(account, wanted)) accounts.assign(account, wanted);
  }

  /// Takes the second factor out of use.
  void takeFactorAway(AccountId account) {
    factors.takeAway(account);
  }
}
