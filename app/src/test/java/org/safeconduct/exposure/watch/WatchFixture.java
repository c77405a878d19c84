package org.safeconduct.exposure.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertReceived;
import org.safeconduct.engine.ExposureEngine;
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

  /// Deletes what was noticed more than thirty days ago, as the retention job does.
  ///
  /// @return how many rows
  public static int purge(JdbcClient jdbc, Instant now) {
    var rule = new OldCrossings().oldCrossingsRule();
    var ids = jdbc.sql("select id from (" + rule.due() + ") due")
        .param("latest", now.minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
    for (var sql : rule.delete())
      jdbc.sql(sql).param("ids", ids.toArray(String[]::new)).update();
    return ids.size();
  }
}
