package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpSession;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.factors.Passkeys;
import org.safeconduct.access.factors.SecondFactors;
import org.safeconduct.platform.CurrentUser;
import org.springframework.stereotype.Component;

/// Whether what somebody typed, or their passkey, shows once more that they are who they were.
@Component
class Proofs {
  private final Credentials credentials;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final CurrentUser currentUser;

  Proofs(
      Credentials credentials, SecondFactors factors, Passkeys passkeys, CurrentUser currentUser) {
    this.credentials = credentials;
    this.factors = factors;
    this.passkeys = passkeys;
    this.currentUser = currentUser;
  }

  /// What a browser needs to use a passkey.
  String offer(HttpSession session) {
    var challenge = passkeys.challenge();
    session.setAttribute(PasskeyDoor.CHALLENGE, challenge);
    return passkeys.request(challenge);
  }

  /// Whether one of the three is right; what was left out is empty.
  boolean hold(
      AccountId account, String password, String code, String answer, HttpSession session) {
    var challenge = session.getAttribute(PasskeyDoor.CHALLENGE);
    session.removeAttribute(PasskeyDoor.CHALLENGE);
    return currentUser.callAs(Credentials.DOOR, () -> {
      boolean right = answer.isEmpty()
          ? isRight(account, password, code)
          : challenge instanceof String it
              && passkeys.check(it, answer).filter(account::equals).isPresent();
      if (!right) credentials.doubt(account);
      return right;
    });
  }

  private boolean isRight(AccountId account, String password, String code) {
    if (!code.isBlank()) return factors.check(account, code);
    return !password.isEmpty() && credentials.proves(account, password);
  }
}
