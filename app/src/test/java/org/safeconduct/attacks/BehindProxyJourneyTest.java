package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.Nginx;
import org.safeconduct.TestAuthority;

/// The application behind a real nginx that is set up as the guide says, and requests that the two
/// could read in different ways (request smuggling, RFC 9112, 11.2).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindProxyJourneyTest extends JourneyTest {
  private static final int PATIENCE_MILLIS = 3_000;
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @TempDir
  static Path folder;

  private TestAuthority authority;
  private Nginx nginx;

  @BeforeAll
  void stand_in_front() throws Exception {
    authority = TestAuthority.in(folder.resolve("authority"));
    var https = """
        ssl_protocols TLSv1.2 TLSv1.3;
        ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;
        location / {
          proxy_pass http://127.0.0.1:%d;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header Host $http_host;
          proxy_set_header X-Forwarded-For $remote_addr;
          proxy_set_header X-Forwarded-Proto $scheme;
        }
        """.formatted(port);
    nginx =
        Nginx.start(folder.resolve("nginx"), authority.localhost("proxy"), https, "return 403;");
  }

  @AfterAll
  void go() {
    if (nginx != null) nginx.close();
  }

  static Stream<String> ambiguous() {
    var length = "Content-Length: " + SMUGGLED.length() + "\r\n";
    var all = "Content-Length: " + (SMUGGLED.length() + 5) + "\r\n";
    return Stream.of(
        all + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
        "Transfer-Encoding: chunked\r\n" + all + "\r\n0\r\n\r\n" + SMUGGLED,
        all + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
        all + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + SMUGGLED,
        all + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
        all + "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
        all + "X: y\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED,
        "Content-Length: 0\r\n" + length + "\r\n" + SMUGGLED,
        length + "Content-Length: 0\r\n\r\n" + SMUGGLED,
        "Content-Length: 0, " + SMUGGLED.length() + "\r\n\r\n" + SMUGGLED,
        "Content-Length: +" + SMUGGLED.length() + "\r\n\r\n" + SMUGGLED,
        "Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n" + SMUGGLED,
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n" + SMUGGLED);
  }

  @ParameterizedTest
  @MethodSource("ambiguous")
  void no_request_hides_another_behind_the_proxy(String rest) throws Exception {
    try (var socket = authority.trust().getSocketFactory().createSocket("localhost", nginx.port)) {
      assertThat(answersTo(socket, rest)).doesNotContain("/smuggled", "HTTP/1.1 404");
    }
    for (int i = 0; i < 3; i++) assertThat(credits()).isEqualTo(200);
  }

  /// Without a proxy that turned it away the server itself has to: one answer at most, and then the
  /// end of the connection.
  @ParameterizedTest
  @MethodSource("ambiguous")
  void no_request_hides_another_at_the_server_itself(String rest) throws Exception {
    try (var socket = new Socket("localhost", port)) {
      assertThat(answersTo(socket, rest)).containsOnlyOnce("HTTP/1.1 ").doesNotContain("/smuggled");
    }
  }

  @Test
  void pages_are_encrypted_for_whoever_comes_by_the_proxy() throws Exception {
    var page = client().send(request("/credits"), BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  private int credits() throws Exception {
    return client().send(request("/credits"), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + nginx.port + path))
        .timeout(Duration.ofSeconds(30))
        .build();
  }

  private HttpClient client() throws Exception {
    return HttpClient.newBuilder().sslContext(authority.trust()).build();
  }

  /// All that comes back until the connection ends or nothing more comes.
  private static String answersTo(Socket socket, String rest) throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    var said = new ByteArrayOutputStream();
    try {
      socket
          .getOutputStream()
          .write(("POST /credits HTTP/1.1\r\nHost: localhost\r\n" + rest)
              .getBytes(StandardCharsets.ISO_8859_1));
      socket.getInputStream().transferTo(said);
    } catch (IOException ended) {
      // reset or silent: what was said before counts
    }
    return said.toString(StandardCharsets.ISO_8859_1);
  }
}
