package org.safeconduct.exposure.watch;

import java.time.Clock;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is noticed in a test database.
public final class WatchFixture {
  private final JdbcCrossings crossings;

  public WatchFixture(JdbcClient jdbc) {
    this.crossings = new JdbcCrossings(jdbc);
  }

  /// A new watch over the engine, as after a start.
  public KeepWatch watch(
      CurrentUser currentUser, Clock clock, AlertDesk alerts, ExposureEngine engine) {
    return new KeepWatch(currentUser, clock, alerts, crossings, engine);
  }
}
