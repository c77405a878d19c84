package org.safeconduct.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether an account may be used, and by whom.
///
/// @param mustChangePassword whether the password was given out by an administrator
/// @param pendingSince since when it waits for somebody to let it in; null if nobody has to
/// @param disabledAt since when nobody can sign in with it
public record Standing(
    AccountKind kind,
    boolean mustChangePassword,
    @Nullable Instant pendingSince,
    @Nullable Instant disabledAt) {
  /// A person's, open, with a password that was given out or not.
  public static Standing open(boolean mustChangePassword) {
    return new Standing(AccountKind.PERSON, mustChangePassword, null, null);
  }

  /// The message key of the state.
  public String key() {
    if (disabledAt != null) return "access.disabled";
    return pendingSince == null ? "access.enabled" : "access.pending";
  }
}
