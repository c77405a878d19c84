package org.safeconduct.notifications.mail;

import java.nio.file.Path;

/// What mail servers of tests know us by.
final class MailSignIns {
  /// Nothing but what the user and the password are.
  static final MailSignIn NONE = new MailSignIn("", "", "", "", "", "", "", "", "");

  private MailSignIns() {}

  /// Tokens for what a scope names, by a key, at a server that this authority certified.
  static MailSignIn byKey(String endpoint, String scope, String id, Path key, Path authority) {
    return new MailSignIn(
        endpoint, scope, id, key.toString(), "", "", authority.toString(), "", "");
  }

  /// Tokens by a secret.
  static MailSignIn bySecret(String endpoint, String id, String secret, Path authority) {
    return new MailSignIn(endpoint, "mail", id, "", "", secret, authority.toString(), "", "");
  }
}
