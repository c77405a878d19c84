package org.safeconduct.exposure.watch;

import java.time.Clock;
import java.time.Duration;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertReceived;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is noticed in a test database.
public final class WatchFixture {
  private final JdbcCrossings crossings;
  private final JdbcForeseen foreseen;

  public WatchFixture(JdbcClient jdbc) {
    this.crossings = new JdbcCrossings(jdbc);
    this.foreseen = new JdbcForeseen(jdbc);
  }

  /// A new watch over the engine, as after a start.
  public KeepWatch watch(
      CurrentUser currentUser, Clock clock, AlertDesk alerts, ExposureEngine engine) {
    var foresee = new Foresee(engine, foreseen);
    return new KeepWatch(currentUser, clock, alerts, crossings, foresee, engine);
  }

  /// Tells the watch of a new alert.
  public static void tell(KeepWatch watch, AlertReceived received) {
    watch.on(received);
  }

  /// The job that deletes what was noticed more than thirty days ago.
  public PurgeCrossings purge(
      CurrentUser currentUser, AuditTrail audit, Clock clock, AlertDesk alerts) {
    return new PurgeCrossings(
        currentUser, audit, clock, alerts, crossings, foreseen, Duration.ofDays(30));
  }
}
