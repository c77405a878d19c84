package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpSession;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.factors.CodeVerdict;
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
  CodeVerdict hold(
      AccountId account, String password, String code, String answer, HttpSession session) {
    var challenge = session.getAttribute(PasskeyDoor.CHALLENGE);
    session.removeAttribute(PasskeyDoor.CHALLENGE);
    return currentUser.callAs(Credentials.DOOR, () -> {
      var verdict = answer.isEmpty()
          ? judge(account, password, code)
          : verdict(challenge instanceof String it
              && passkeys.check(it, answer).filter(account::equals).isPresent());
      if (verdict != CodeVerdict.RIGHT) credentials.doubt(account);
      return verdict;
    });
  }

  private CodeVerdict judge(AccountId account, String password, String code) {
    if (!code.isBlank()) return factors.check(account, code);
    return verdict(!password.isEmpty() && credentials.proves(account, password));
  }

  private static CodeVerdict verdict(boolean right) {
    return right ? CodeVerdict.RIGHT : CodeVerdict.WRONG;
  }
}
