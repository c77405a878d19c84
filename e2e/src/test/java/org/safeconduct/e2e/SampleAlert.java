package org.safeconduct.e2e;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Alerts in CAP 1.2 that are in force now.
final class SampleAlert {
  private SampleAlert() {}

  /// A severe flood.
  ///
  /// @param place its name
  /// @param circle as CAP writes one: latitude, longitude, and the radius in km
  static String over(String place, String circle, String headline) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>%s</identifier><sender>journey@example.org</sender>
          <sent>%s</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
          <info><language>en</language><category>Met</category><event>Flood</event>
            <urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
            <expires>%s</expires><headline>%s</headline>
            <instruction>Go to the upper floors.</instruction>
            <area><areaDesc>%s</areaDesc><circle>%s</circle></area></info>
        </alert>
        """.formatted(
            UUID.randomUUID(),
            offset(now),
            offset(now.plus(6, ChronoUnit.HOURS)),
            headline,
            place,
            circle);
  }

  private static String offset(Instant moment) {
    return moment.toString().replace("Z", "+00:00");
  }
}
