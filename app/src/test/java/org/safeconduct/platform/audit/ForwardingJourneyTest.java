package org.safeconduct.platform.audit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.platform.syslog.LogServer;
import org.safeconduct.platform.syslog.Received;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// An application that was told of a log server: what people do arrives there by itself.
@DirtiesContext
class ForwardingJourneyTest extends JourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static LogServer server;

  @DynamicPropertySource
  static void logServer(DynamicPropertyRegistry registry) throws IOException {
    server = LogServer.open(Files.createTempDirectory(Files.createDirectories(DATA), "logs"));
    registry.add("SAFECONDUCT_SYSLOG", () -> "tls://localhost:" + server.port());
    registry.add("SAFECONDUCT_SYSLOG_CA", server.authority()::toString);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_deed_and_a_refusal_arrive_at_the_log_server_within_seconds() {
    var traveller = signedIn(Role.TRAVELLER);
    traveller.get("/audit");
    long latest =
        jdbc.sql("select max(id) from platform.audit_entry").query(Long.class).single();

    await()
        .atMost(PATIENCE)
        .until(() -> server.soFar().stream()
            .anyMatch(it -> String.valueOf(latest).equals(it.data().get("id"))));
    await()
        .atMost(PATIENCE)
        .until(() ->
            server.soFar().stream().anyMatch(it -> isLog(it) && it.text().contains("/audit")));
  }

  private static boolean isLog(Received it) {
    return it.application().equals("safeconduct log");
  }
}
