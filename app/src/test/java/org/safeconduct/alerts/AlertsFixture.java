package org.safeconduct.alerts;

import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.safeconduct.TestPermissions;
import org.safeconduct.alerts.cap.CapReader;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// An alert desk over a test database, for the tests of this room and of higher ones.
public final class AlertsFixture {

  private AlertsFixture() {}

  /// A desk whose news go to the listener.
  public static AlertDesk desk(
      JdbcClient jdbc,
      CurrentUser currentUser,
      Clock clock,
      AuditTrail audit,
      Consumer<Object> told) {
    var contents = new JdbcContents(jdbc, JsonMapper.shared());
    var alerts = new JdbcAlerts(jdbc, contents);
    var decisions = new JdbcDecisions(jdbc);
    var placer = new AreaPlacer(GAZETTEER);
    var registration = new Registration(
        clock,
        currentUser,
        placer,
        new Succession(decisions, told::accept),
        alerts,
        decisions,
        contents,
        told::accept);
    var shelf = new AlertShelf(alerts, new JdbcAlertLists(jdbc), decisions, placer);
    return new AlertDesk(
        new TestPermissions(currentUser),
        audit,
        currentUser,
        clock,
        new CapReader(),
        registration,
        shelf,
        told::accept);
  }

  /// A clock that a test sets.
  public static final class SetClock extends Clock {
    private Instant now;

    public SetClock(Instant now) {
      this.now = now;
    }

    /// Moves it.
    public void set(Instant moment) {
      now = moment;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
