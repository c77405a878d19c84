package org.safeconduct.console.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.platform.SelfCheck.Level.BROKEN;
import static org.safeconduct.platform.SelfCheck.Level.DOUBTFUL;
import static org.safeconduct.platform.SelfCheck.Level.GOOD;
import static org.safeconduct.platform.SelfCheck.Level.PENDING;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeconduct.Nginx;
import org.safeconduct.TestAuthority;
import org.safeconduct.TestAuthority.Pair;
import org.safeconduct.platform.SelfCheck.Level;
import org.safeconduct.platform.SelfCheck.Result;

/// Looks at real servers, nginx above all, as they are set up well and badly.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicAddressCheckTest {
  private static final String MODERN = """
      ssl_protocols TLSv1.2 TLSv1.3;
      ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;
      location / { return 200 "here"; }
      """;
  private static final String SENT_ON = """
      location ~ ^/(api|scim|logout)/ { return 403; }
      location / { return 308 https://localhost:$https_port$request_uri; }
      """;

  @TempDir
  static Path folder;

  private TestAuthority authority;
  private Pair pair;

  @BeforeAll
  void vouch() throws Exception {
    authority = TestAuthority.in(folder.resolve("authority"));
    pair = authority.localhost("good", "-validity", "365");
  }

  @Test
  void a_proxy_that_is_set_up_as_the_guide_says_is_in_order() throws Exception {
    try (var nginx = nginx(pair, MODERN, SENT_ON)) {
      var results = look(nginx).results();

      assertThat(results).extracting(Result::level).containsOnly(GOOD);
      assertThat(said(results))
          .containsOnlyKeys("certificate", "tls", "plain", "bounds")
          .containsEntry("certificate", "good")
          .containsEntry("plain", "good");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "san=dns:other.example.org,-1d,365,other-name,BROKEN",
    "san=dns:localhost,-30d,20,expired,BROKEN",
    "san=dns:localhost,+5d,365,not-yet,BROKEN",
    "san=dns:localhost,-1d,10,ending,DOUBTFUL"
  })
  void each_fault_of_a_certificate_has_its_own_name(
      String names, String start, int days, String fault, Level level) throws Exception {
    var faulty = authority.pair(
        fault, "CN=x", "-ext", names, "-startdate", start, "-validity", String.valueOf(days));
    try (var nginx = nginx(faulty, MODERN, SENT_ON)) {
      var first = look(nginx).results().getFirst();

      assertThat(first.words()).isEqualTo("console.check.certificate." + fault);
      assertThat(first.level()).isEqualTo(level);
    }
  }

  @Test
  void a_certificate_of_an_unknown_authority_is_not_trusted_and_hides_what_lies_behind_it()
      throws Exception {
    try (var nginx = nginx(pair, MODERN, SENT_ON)) {
      var check = check(nginx, SSLContext.getDefault().getSocketFactory());

      assertThat(said(check.results()))
          .containsEntry("certificate", "untrusted")
          .containsEntry("tls", "hidden")
          .containsEntry("plain", "good")
          .containsEntry("bounds", "hidden");
      assertThat(check.check().level()).isEqualTo(BROKEN);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TLSv1.1 TLSv1.2 | DEFAULT@SECLEVEL=0 | old | TLS 1.1",
        "TLSv1 TLSv1.2 | DEFAULT@SECLEVEL=0 | old | TLS 1.0",
        "TLSv1.2 TLSv1.3 | ECDHE+AESGCM:ECDHE-RSA-AES128-SHA | weak"
            + " | TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
        "TLSv1.2 TLSv1.3 | ECDHE+AESGCM:AES256-GCM-SHA384 | weak"
            + " | TLS_RSA_WITH_AES_256_GCM_SHA384",
        "TLSv1.2 | ECDHE+AESGCM | no-newest | "
      })
  void old_versions_and_weak_suites_are_named(
      String versions, String suites, String fault, String named) throws Exception {
    var https = "ssl_protocols %s; ssl_ciphers %s; location / { return 200 here; }"
        .formatted(versions, suites);
    try (var nginx = nginx(pair, https, SENT_ON)) {
      var tls = look(nginx).results().get(1);

      assertThat(tls.words()).isEqualTo("console.check.tls." + fault);
      if (named != null) assertThat(tls.arguments()).element(1).isEqualTo(named);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "location / { return 200 here; } | page-served",
        "location / { return 308 http://localhost:$https_port$request_uri; } | page-elsewhere",
        "location / { return 308 https://localhost.example.org$request_uri; } | page-elsewhere",
        "location / { return 308 https://localhost:$https_port$request_uri; } | program-sent-on",
        "location /scim/ { return 401; } location /api/ { return 403; }"
            + " location / { return 308 https://localhost:$https_port/; } | program-served",
        "location / { return 403; } | good",
        "location / { return 444; } | good"
      })
  void plain_http_sends_pages_on_and_refuses_programs(String plain, String said) throws Exception {
    try (var nginx = nginx(pair, MODERN, plain)) {
      assertThat(said(look(nginx).results())).containsEntry("plain", said);
    }
  }

  /// Node with its lenient parser takes both and goes on; the second one answers whatever comes.
  static Stream<Arguments> lenient() {
    return Stream.of(Arguments.of("length-and-chunks", """
            require('https').createServer({insecureHTTPParser: true, ...pair}, (request, answer) => {
              request.resume();
              request.on('end', () => answer.end('here'));
            })"""), Arguments.of("two-lengths", """
            require('tls').createServer(pair, line => {
              line.on('error', () => {});
              line.on('data', () => line.write('HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n'));
            })"""));
  }

  @ParameterizedTest
  @MethodSource("lenient")
  void a_server_that_takes_two_lengths_and_goes_on_is_found_fault_with(String fault, String server)
      throws Exception {
    var script = "const fs = require('fs'); const pair = {cert: fs.readFileSync('%s'),"
            .formatted(pair.certificate())
        + " key: fs.readFileSync('%s')}; const server = ".formatted(pair.key()) + server
        + "; server.listen(0, '127.0.0.1', () => console.log(server.address().port))";
    var node = new ProcessBuilder("node", "-e", script)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try (var said = node.inputReader()) {
      var host = new PublicHost("localhost", Integer.parseInt(said.readLine()), closedPort());

      assertThat(said(check(host, authority.trust().getSocketFactory()).results()))
          .containsEntry("plain", "closed")
          .containsEntry("bounds", fault);
    } finally {
      node.destroy();
    }
  }

  @Test
  void a_host_that_does_not_answer_in_time_holds_nobody_up() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var host = new PublicHost("localhost", silent.getLocalPort(), closedPort());
      var begun = System.nanoTime();

      var results = check(host, authority.trust().getSocketFactory()).results();

      assertThat(said(results)).containsExactlyEntriesOf(Map.of("certificate", "unreachable"));
      assertThat(results.getFirst().level()).isEqualTo(DOUBTFUL);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void a_host_that_speaks_http_where_https_should_be_is_told_so() throws Exception {
    try (var nginx = nginx(pair, MODERN, "return 200 here;")) {
      var host = new PublicHost("localhost", nginx.plainPort, nginx.plainPort);

      var results = check(host, authority.trust().getSocketFactory()).results();

      assertThat(said(results))
          .containsEntry("certificate", "no-tls")
          .containsEntry("plain", "page-served");
      assertThat(results).extracting(Result::level).contains(PENDING);
    }
  }

  @Test
  void only_a_public_address_with_https_is_looked_at() {
    assertThat(new PublicAddressCheck("http://safe.example.org", Clock.systemUTC()).results())
        .extracting(Result::words)
        .containsExactly("console.check.certificate.none");
    assertThat(PublicHost.of("HTTPS://[2001:db8::7]:8443/x"))
        .hasValueSatisfying(it -> assertThat(List.of(it.name(), it.address(), it.plainAddress()))
            .containsExactly("2001:db8::7", "https://[2001:db8::7]:8443", "http://[2001:db8::7]"));
    assertThat(PublicHost.of("nonsense at all")).isEmpty();
  }

  private Nginx nginx(Pair shown, String https, String plain) throws Exception {
    return Nginx.start(folder.resolve("nginx-" + System.nanoTime()), shown, https, plain);
  }

  private PublicAddressCheck look(Nginx nginx) throws Exception {
    return check(nginx, authority.trust().getSocketFactory());
  }

  private static PublicAddressCheck check(Nginx nginx, SSLSocketFactory trust) {
    return check(new PublicHost("localhost", nginx.port, nginx.plainPort), trust);
  }

  private static PublicAddressCheck check(PublicHost host, SSLSocketFactory trust) {
    return new PublicAddressCheck(Optional.of(host), trust, Clock.systemUTC());
  }

  private static int closedPort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// What was found of each thing, by the last part of its words.
  private static Map<String, String> said(List<Result> results) {
    return results.stream()
        .collect(Collectors.toMap(
            it -> it.name().replaceFirst(".*\\.", ""), it -> it.words().replaceFirst(".*\\.", "")));
  }
}
