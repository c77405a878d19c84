package org.safeconduct.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged is there after the machine lost power, and earlier tokens stay good.
class SurvivesAKillJourney {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void an_acknowledged_alert_and_earlier_tokens_survive_a_kill(@TempDir Path data)
      throws Exception {
    String firstToken;
    String location;
    try (var demo = RunningDemo.on(data)) {
      firstToken = demo.token();
      var posted = client.send(
          HttpRequest.newBuilder(URI.create(demo.address() + "/api/v1/alerts"))
              .header("Authorization", "Bearer " + firstToken)
              .header("Content-Type", "application/cap+xml")
              .POST(HttpRequest.BodyPublishers.ofString(ALERT))
              .build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(posted.statusCode()).isEqualTo(201);
      location = posted.headers().firstValue("Location").orElseThrow();
      demo.kill();
    }

    try (var demo = RunningDemo.on(data)) {
      assertThat(demo.token()).isNotEqualTo(firstToken);
      var read = client.send(
          HttpRequest.newBuilder(URI.create(demo.address()).resolve(location))
              .header("Authorization", "Bearer " + firstToken)
              .build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(read.statusCode()).isEqualTo(200);
      assertThat(read.body()).contains("kill-1");
    }
  }

  private static final String ALERT = """
      <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>kill-1</identifier>
      <sender>journey@example.org</sender><sent>2026-11-21T12:00:00+00:00</sent>
      <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
      <info><category>Met</category><event>Storm</event><urgency>Expected</urgency>
      <severity>Minor</severity><certainty>Likely</certainty>
      <area><areaDesc>Bern</areaDesc><circle>46.95,7.44 5</circle></area></info></alert>
      """;
}
