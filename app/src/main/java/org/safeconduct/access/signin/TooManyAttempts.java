package org.safeconduct.access.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Somebody is guessing, or mistyped too often; asks for patience.
class TooManyAttempts extends AuthenticationException {
  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("too many attempts");
    this.wait = wait;
  }

  /// How long to wait, in whole seconds, rounded up.
  long seconds() {
    return wait.plusMillis(999).toSeconds();
  }
}
