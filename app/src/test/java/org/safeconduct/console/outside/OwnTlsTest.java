package org.safeconduct.console.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.TestAuthority;
import org.safeconduct.TestAuthority.Pair;
import org.safeconduct.commands.RunningServer;
import org.safeconduct.platform.SelfCheck.Level;
import org.safeconduct.platform.SelfCheck.Result;

/// The server speaks TLS itself, as `./safeconduct serve` does with a certificate.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTlsTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir
  static Path folder;

  private TestAuthority authority;
  private Pair shown;
  private int port;
  private int plainPort;
  private RunningServer server;

  @BeforeAll
  void serve() throws Exception {
    authority = TestAuthority.in(folder.resolve("authority"));
    shown = authority.localhost("first");
    port = RunningServer.freePort();
    plainPort = RunningServer.freePort();
    server = RunningServer.start(
        folder.resolve("server"),
        port,
        Map.of(
            "SAFECONDUCT_PUBLIC_ADDRESS", "https://localhost:" + port,
            "SAFECONDUCT_HTTPS_CERTIFICATE", shown.certificate().toString(),
            "SAFECONDUCT_HTTPS_KEY", shown.key().toString(),
            "SAFECONDUCT_HTTP_PORT", String.valueOf(plainPort),
            "SPRING_SSL_BUNDLE_WATCH_FILE_QUIET_PERIOD", "100ms"));
  }

  @AfterAll
  void stop() {
    if (server != null) server.close();
  }

  @Test
  void the_self_check_finds_no_fault_with_it() throws Exception {
    var host = new PublicHost("localhost", port, plainPort);
    var check = new PublicAddressCheck(
        Optional.of(host), authority.trust().getSocketFactory(), Clock.systemUTC());

    assertThat(check.results())
        .extracting(Result::words)
        .containsExactly(
            "console.check.certificate.good",
            "console.check.tls.good",
            "console.check.plain.good",
            "console.check.bounds.good");
    assertThat(check.check().level()).isEqualTo(Level.GOOD);
    assertThat(server.said()).contains("port " + port + " by TLS, for https://localhost:" + port);
  }

  @Test
  void pages_come_encrypted_and_tell_the_browser_to_stay_there() throws Exception {
    var page = ask("https://localhost:" + port + "/setup");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-")
        .contains("Secure");
  }

  @Test
  void the_strongest_suite_is_taken_whatever_the_client_prefers() throws Exception {
    assertThat(agree("TLSv1.3", "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384"))
        .isEqualTo("TLS_AES_256_GCM_SHA384");
    assertThat(agree(
            "TLSv1.2",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"))
        .isEqualTo("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384");
    assertThatThrownBy(() -> agree("TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384"))
        .isInstanceOf(SSLHandshakeException.class);
    assertThatThrownBy(() -> agree("TLSv1.2", "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void the_plain_port_sends_pages_on_and_refuses_programs_and_forms() throws Exception {
    var plain = "http://localhost:" + plainPort;

    var page = ask(plain + "/a/x?lang=fr");
    var program = ask(plain + "/api/v1/alerts");
    var form = client()
        .send(
            HttpRequest.newBuilder(URI.create(plain + "/sign-in"))
                .POST(BodyPublishers.ofString("password=secret"))
                .build(),
            BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(308);
    assertThat(page.headers().firstValue("Location"))
        .hasValue("https://localhost:" + port + "/a/x?lang=fr");
    assertThat(program.statusCode()).isEqualTo(403);
    assertThat(program.body()).contains("urn:safeconduct:problem:plain-http");
    assertThat(ask(plain + "/scim/v2/Users").statusCode()).isEqualTo(403);
    assertThat(ask(plain + "/openapi.json").statusCode()).isEqualTo(403);
    assertThat(form.statusCode()).isEqualTo(403);
  }

  @Test
  void a_renewed_certificate_is_shown_without_a_new_start() throws Exception {
    var before = serial();
    var renewed = authority.localhost("renewed");
    replace(renewed.key(), shown.key());
    replace(renewed.certificate(), shown.certificate());

    var deadline = System.nanoTime() + LIMIT.toNanos();
    while (serial().equals(before) && System.nanoTime() < deadline) Thread.sleep(50);

    assertThat(serial()).isNotEqualTo(before);
    the_strongest_suite_is_taken_whatever_the_client_prefers();
  }

  private static void replace(Path from, Path to) throws IOException {
    var beside = Files.copy(from, to.resolveSibling(to.getFileName() + ".new"));
    Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private BigInteger serial() throws Exception {
    var session = greet("TLSv1.3", "TLS_AES_256_GCM_SHA384");
    return ((X509Certificate) session.getPeerCertificates()[0]).getSerialNumber();
  }

  private String agree(String version, String... suites) throws Exception {
    return greet(version, suites).getCipherSuite();
  }

  private SSLSession greet(String version, String... suites) throws Exception {
    var factory = authority.trust().getSocketFactory();
    try (var socket = (SSLSocket) factory.createSocket("localhost", port)) {
      socket.setEnabledProtocols(new String[] {version});
      socket.setEnabledCipherSuites(suites);
      socket.startHandshake();
      return socket.getSession();
    }
  }

  private HttpResponse<String> ask(String address) throws Exception {
    return client()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private HttpClient client() throws Exception {
    return HttpClient.newBuilder().sslContext(authority.trust()).build();
  }
}
