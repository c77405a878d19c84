package org.safeconduct.access.signin;

import org.safeconduct.access.AccountId;
import org.springframework.security.core.AuthenticationException;

/// The password was right, and the account has a second factor.
class CodeNeeded extends AuthenticationException {
  private final transient AccountId account;

  CodeNeeded(AccountId account) {
    super("a code is needed");
    this.account = account;
  }

  AccountId account() {
    return account;
  }
}
