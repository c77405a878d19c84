package org.safeconduct.access;

/// What a session remembers of its sign-in.
public final class SignedIn {
  /// Session attribute with the `Instant` since which the session is good; one that is older
  /// than the account's password ends.
  public static final String AT = "signedInAt";

  /// Session attribute with the `Instant` when the person last showed who they are.
  public static final String PROVEN_AT = "provenAt";

  /// Session attribute with the UUID of the session as people see it in their list.
  public static final String SESSION = "signedInSession";

  private SignedIn() {}
}
