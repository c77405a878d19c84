package org.safeconduct.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;

class JsonLimitJourneyTest extends JourneyTest {
  private static final byte[] TOO_MUCH =
      ("{\"at\":\"" + "x".repeat(JsonLimit.LARGEST) + "\"}").getBytes(StandardCharsets.UTF_8);
  private static final byte[] ENOUGH =
      ("{\"at\":\"" + "x".repeat(JsonLimit.LARGEST - 100) + "\"}").getBytes(StandardCharsets.UTF_8);

  @Test
  void too_much_json_is_refused_whether_its_length_is_known_or_not() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);

    var known = post(token, BodyPublishers.ofByteArray(TOO_MUCH));
    var unknown =
        post(token, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_MUCH)));

    assertThat(known.statusCode()).as(known.body()).isEqualTo(413);
    assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(413);
    assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(post(token, BodyPublishers.ofByteArray(ENOUGH)).statusCode()).isNotEqualTo(413);
  }

  private HttpResponse<String> post(String token, BodyPublisher body) throws Exception {
    var request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/v1/exposure"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(body)
        .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
