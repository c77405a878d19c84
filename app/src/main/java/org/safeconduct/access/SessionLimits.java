package org.safeconduct.access;

import java.time.Duration;

/// How long a sign-in lasts.
public final class SessionLimits {
  /// How long a session lives that nobody uses. What an open page asks for by itself is no use.
  public static final Duration IDLE = Duration.ofHours(8);

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration LONGEST_EMERGENCY = Duration.ofHours(1);

  private SessionLimits() {}

  /// How long a session lives however much it is used.
  public static Duration longest(SignInMethod method) {
    return method == SignInMethod.EMERGENCY_KEY ? LONGEST_EMERGENCY : LONGEST;
  }
}
