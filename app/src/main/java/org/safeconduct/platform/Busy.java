package org.safeconduct.platform;

import java.time.Duration;

/// Something that only one can have at a time stayed taken for longer than anybody should wait.
/// Becomes a page or a problem with status 503 and `Retry-After`.
public class Busy extends RuntimeException {
  private final Duration wait;

  /// @param what is busy, for the log
  /// @param wait after how long it is worth trying again
  public Busy(String what, Duration wait) {
    super("busy: " + what);
    this.wait = wait;
  }

  /// After how long it is worth trying again, in whole seconds, rounded up.
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
