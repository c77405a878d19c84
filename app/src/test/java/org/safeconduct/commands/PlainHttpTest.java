package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// `./safeconduct serve` without any setting: whom it serves by plain HTTP. The address of whoever
/// asks is told by a proxy on this machine, which is believed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainHttpTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir
  static Path folder;

  private int port;
  private RunningServer server;

  @BeforeAll
  void serve() throws Exception {
    port = RunningServer.freePort();
    server = RunningServer.start(folder, port, Map.of());
  }

  @AfterAll
  void stop() {
    if (server != null) server.close();
  }

  @Test
  void whoever_comes_over_a_network_without_tls_is_refused_and_told_what_to_do() throws Exception {
    var page = ask("/setup", "X-Forwarded-For", "203.0.113.7");
    var program = ask("/api/v1/alerts", "X-Forwarded-For", "203.0.113.7");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("Only by HTTPS", "SAFECONDUCT_HTTPS_CERTIFICATE", "X-Forwarded-Proto");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(program.statusCode()).isEqualTo(403);
    assertThat(program.body()).contains("urn:safeconduct:problem:plain-http");
  }

  @Test
  void a_proxy_that_took_it_by_tls_and_this_machine_are_served() throws Exception {
    assertThat(ask("/setup").statusCode()).isEqualTo(200);
    assertThat(ask("/setup", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https")
            .statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> ask(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
