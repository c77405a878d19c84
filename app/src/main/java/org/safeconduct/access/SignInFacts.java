package org.safeconduct.access;

/// How an account is guarded and used, for the list of administrators.
///
/// @param app whether an authenticator app makes codes for it
/// @param passkeys how many it has
/// @param sessions how many are open
public record SignInFacts(boolean app, int passkeys, int sessions) {
  static final SignInFacts NONE = new SignInFacts(false, 0, 0);

  /// The message key of its second factor.
  public String key() {
    if (app) return passkeys > 0 ? "access.factor.both" : "access.factor.app";
    return passkeys > 0 ? "access.factor.passkey" : "access.factor.none";
  }
}
