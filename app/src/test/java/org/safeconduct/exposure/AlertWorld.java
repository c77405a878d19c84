package org.safeconduct.exposure;

import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.safeconduct.TestPermissions;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.AlertReceived;
import org.safeconduct.alerts.AlertsFixture;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Intake;
import org.safeconduct.exposure.watch.KeepWatch;
import org.safeconduct.exposure.watch.WatchFixture;

/// The room with alerts, at noon of one day.
abstract class AlertWorld extends ExposureWorld {
  final AlertsFixture.SetClock time = new AlertsFixture.SetClock(NOON);
  final AlertDesk alerts = AlertsFixture.desk(jdbc, currentUser, time, (_, _, _) -> {}, _ -> {});
  final WatchFixture notices = new WatchFixture(jdbc);
  KeepWatch watch = notices.watch(currentUser, time, alerts, engine);
  final AlertsFor alertsFor = new AlertsFor(
      new TestPermissions(currentUser),
      currentUser,
      (_, _, _) -> {},
      register,
      itineraries,
      new AlertsMet(
          currentUser,
          time,
          alerts,
          new AlertsAtStays(currentUser, time, alerts, watch, engine, new StayPlaces(GAZETTEER)),
          picture,
          words));

  /// Takes in what changed, and looks.
  void look() {
    watch.heed(takeIn(), time.instant());
    watch.look();
  }

  @BeforeEach
  void noon() {
    time.set(NOON);
  }

  /// An alert in force from eleven to eighteen hours of that day.
  AlertId alertAroundGeneva() {
    return alertAroundGeneva("2026-11-21T11:00:00-00:00", "2026-11-21T18:00:00-00:00");
  }

  /// An alert received at eleven that holds from an onset until it expires.
  AlertId alertAroundGeneva(String onset, String expires) {
    return alert(onset, expires, "<areaDesc>Geneva</areaDesc><circle>46.2022,6.1457 25</circle>");
  }

  /// An alert in force at the same time elsewhere.
  ///
  /// @param area what stands in its area, CAP
  AlertId alert(String area) {
    return alert("2026-11-21T11:00:00-00:00", "2026-11-21T18:00:00-00:00", area);
  }

  private AlertId alert(String onset, String expires, String area) {
    var document = """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>%s</identifier><sender>test@example.org</sender>
          <sent>2026-11-21T11:00:00-00:00</sent><status>Actual</status><msgType>Alert</msgType>
          <scope>Public</scope>
          <info><category>Met</category><event>Flood</event><urgency>Immediate</urgency>
            <severity>Severe</severity><certainty>Observed</certainty>
            <onset>%s</onset><expires>%s</expires><headline>Flood</headline>
            <area>%s</area>
          </info>
        </alert>
        """.formatted(UUID.randomUUID(), onset, expires, area);
    var intake = currentUser.callAs(
        ANYBODY,
        () -> alerts.receive(
            AlertDocument.of(document.getBytes(StandardCharsets.UTF_8)),
            new Arrival(Channel.PASTE, "", false)));
    var alert = ((Intake.Taken) intake).alerts().getFirst().id();
    WatchFixture.tell(watch, new AlertReceived(alert));
    return alert;
  }
}
