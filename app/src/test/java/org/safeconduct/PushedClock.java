package org.safeconduct;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until it is pushed.
public final class PushedClock extends Clock {
  private Instant now;

  /// An afternoon in November.
  public PushedClock() {
    this(Instant.parse("2026-11-24T15:05:00Z"));
  }

  public PushedClock(Instant now) {
    this.now = now;
  }

  /// Moves time on.
  public void push(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
