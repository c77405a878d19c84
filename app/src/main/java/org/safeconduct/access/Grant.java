package org.safeconduct.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an account is to get a grave role, a higher clearance or a new password, and what a second
/// administrator said to it.
///
/// @param wanted all that the account is to be; for a new password what it is
/// @param asker the account that asked for it
/// @param decision null while nobody decided
record Grant(
    UUID id,
    Kind kind,
    AccountId account,
    String username,
    String name,
    Assignment wanted,
    Instant askedAt,
    String askedBy,
    UUID asker,
    @Nullable Decision decision) {
  /// For how long it can be confirmed.
  static final Duration VALID = Duration.ofDays(7);

  /// What is to be given.
  enum Kind {
    /// Roles, with whom they are about and the clearance.
    ROLES,
    /// A one-time password in place of the one that there is.
    PASSWORD
  }

  /// Whether it is about a password.
  public boolean ofPassword() {
    return kind == Kind.PASSWORD;
  }

  /// What somebody said to it.
  ///
  /// @param granted whether the account got the roles
  record Decision(Instant at, String by, boolean granted) {}

  /// Whether it waits for a second administrator.
  public boolean isWaiting(Instant now) {
    return decision == null && now.isBefore(askedAt.plus(VALID));
  }

  /// The end of the message key `access.grant.state.` for how it stands.
  public String state(Instant now) {
    if (isWaiting(now)) return "waiting";
    if (decision == null) return "over";
    return decision.granted() ? "granted" : "refused";
  }
}
