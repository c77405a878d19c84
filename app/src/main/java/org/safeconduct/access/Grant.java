package org.safeconduct.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// That an account is to get a grave role, a higher clearance or a new password, or to lose its
/// second factor, and what a second administrator said to it.
///
/// @param wanted all that the account is to be; for a password or a second factor what it is
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

  /// What is to be given or taken away.
  enum Kind {
    /// Roles, with whom they are about and the clearance.
    ROLES,
    /// A one-time password in place of the one that there is.
    PASSWORD,
    /// That the second factor is taken away, with its recovery codes.
    FACTOR
  }

  /// For how long whoever confirmed what opens an account is kept from the rest of it.
  static final Duration APART = Duration.ofDays(30);

  /// Whether it is about roles and the clearance.
  public boolean ofRoles() {
    return kind == Kind.ROLES;
  }

  /// The message key of what it is about, if it is not about roles: each of them has its own.
  public String words() {
    return "access.grant.kind." + kind;
  }

  /// What somebody said to it.
  ///
  /// @param granted whether the account got the roles
  record Decision(Instant at, String by, boolean granted) {}

  /// Whether the account is an administrator's, or will be once what waits is confirmed.
  static boolean makesAdministrator(Account account, List<Grant> waiting) {
    return Stream.concat(Stream.of(account.assignment()), waiting.stream().map(Grant::wanted))
        .anyMatch(it -> it.roles().contains(Role.ADMINISTRATOR));
  }

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
