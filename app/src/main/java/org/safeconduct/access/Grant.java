package org.safeconduct.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an account is to get a grave role, and what a second administrator said to it.
///
/// @param wanted all that the account is to be
/// @param asker the account that asked for it
/// @param decision null while nobody decided
record Grant(
    UUID id,
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
