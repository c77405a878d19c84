package org.safeconduct.access.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.safeconduct.access.AccountId;

/// Somebody who knew the password and has not typed the code. Kept in a session that nobody has
/// signed in to.
///
/// @param attempts codes that were typed already
record Halfway(UUID account, Instant since, int attempts) implements Serializable {
  /// The session attribute.
  static final String ATTRIBUTE = "signInHalfway";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int MOST_ATTEMPTS = 5;

  static Halfway begin(AccountId account, Instant now) {
    return new Halfway(account.value(), now, 0);
  }

  Halfway attempted() {
    return new Halfway(account, since, attempts + 1);
  }

  AccountId id() {
    return new AccountId(account);
  }

  /// Whether the password has to be typed again.
  boolean isOver(Instant now) {
    return attempts >= MOST_ATTEMPTS || now.isAfter(since.plus(PATIENCE));
  }
}
