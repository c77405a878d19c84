package org.safeconduct.access;

/// What a session remembers of its sign-in.
public final class SignedIn {
  /// Session attribute with the `Instant` since which the session is good; one that is older
  /// than the account's password ends.
  public static final String AT = "signedInAt";

  private SignedIn() {}
}
