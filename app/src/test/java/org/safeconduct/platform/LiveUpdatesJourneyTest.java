package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/// From the form that one officer posts to the screen of another.
class LiveUpdatesJourneyTest extends JourneyTest {
  @Autowired
  LiveUpdates live;

  @Test
  void an_alert_that_comes_in_and_is_lifted_is_heard_on_every_console() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var other = signedIn(Role.SECURITY_ADVISER).live();
    officer.get("/alerts/new");

    var entered = officer.location(officer.post(
        "/alerts/new",
        Map.of(
            "what.title", "Roadblock",
            "what.source", "A driver",
            "where.kind", "CIRCLE",
            "where.latitude", "46.95",
            "where.longitude", "7.44",
            "where.radius", "3")));
    var alert = entered.substring("/alerts/".length());
    other.awaits("data:alerts.received " + alert);

    officer.post(entered + "/lifting", Map.of("reason", "The driver was mistaken"));
    other.awaits("data:alerts.lifted " + alert);
  }

  @Test
  void a_page_that_does_not_read_keeps_no_other_page_waiting() throws IOException {
    var stuck = signedIn(Role.DUTY_OFFICER);
    var quick = signedIn(Role.SECURITY_ADVISER).live();
    try (var _ = neverReads(stuck)) {
      var longSubject = "x".repeat(200_000);
      for (var number = 0; number < 200; number++)
        live.publish("console", "test.changed", number + longSubject);
      var last = UUID.randomUUID().toString();
      live.publish("console", "test.last", last);

      quick.awaits("data:test.last " + last);
    }
  }

  @Test
  void nobody_follows_the_news_without_signing_in() {
    assertThat(browser().get("/live", "Accept", "text/event-stream").statusCode())
        .isIn(302, 401);
  }

  private Socket neverReads(TestBrowser browser) throws IOException {
    var socket = new Socket("localhost", port);
    var request = "GET /live HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: "
        + browser.cookies() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 200");
    return socket;
  }
}
