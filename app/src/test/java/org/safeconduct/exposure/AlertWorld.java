package org.safeconduct.exposure;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.safeconduct.TestPermissions;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.AlertsFixture;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Intake;

/// The room with alerts, at noon of one day.
abstract class AlertWorld extends ExposureWorld {
  final AlertsFixture.SetClock time = new AlertsFixture.SetClock(NOON);
  final AlertDesk alerts = AlertsFixture.desk(jdbc, currentUser, time, (_, _, _) -> {}, _ -> {});
  final AlertsFor alertsFor = new AlertsFor(
      new TestPermissions(currentUser), (_, _, _) -> {}, time, register, alerts, picture, words);

  @BeforeEach
  void noon() {
    time.set(NOON);
  }

  /// An alert in force from eleven to eighteen hours of that day.
  AlertId alertAroundGeneva() {
    var document = """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>%s</identifier><sender>test@example.org</sender>
          <sent>2026-11-21T11:00:00-00:00</sent><status>Actual</status><msgType>Alert</msgType>
          <scope>Public</scope>
          <info><category>Met</category><event>Flood</event><urgency>Immediate</urgency>
            <severity>Severe</severity><certainty>Observed</certainty>
            <expires>2026-11-21T18:00:00-00:00</expires><headline>Flood</headline>
            <area><areaDesc>Geneva</areaDesc><circle>46.2022,6.1457 25</circle></area>
          </info>
        </alert>
        """.formatted(UUID.randomUUID());
    var intake = currentUser.callAs(
        ANYBODY,
        () -> alerts.receive(
            AlertDocument.of(document.getBytes(StandardCharsets.UTF_8)),
            new Arrival(Channel.PASTE, "", false)));
    return ((Intake.Taken) intake).alerts().getFirst().id();
  }
}
