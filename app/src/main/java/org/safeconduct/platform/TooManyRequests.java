package org.safeconduct.platform;

import java.time.Duration;

/// Somebody asks more often than is allowed. Becomes a page or a problem with status 429 and
/// `Retry-After`.
public class TooManyRequests extends RuntimeException {
  private final Duration wait;

  /// @param what was asked too often, for the log
  /// @param wait how long to wait
  public TooManyRequests(String what, Duration wait) {
    super("too many requests: " + what);
    this.wait = wait;
  }

  /// How long to wait, in whole seconds, rounded up.
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
