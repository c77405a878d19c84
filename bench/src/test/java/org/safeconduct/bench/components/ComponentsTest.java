package org.safeconduct.bench.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The command, with advisories in files and from a server that speaks as osv.dev describes.
class ComponentsTest {
  private static final Path ADVISORIES = Path.of("src/test/resources/advisories");
  private static final String LOG4J = "pkg:maven/org.apache.logging.log4j/log4j-core@";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir
  private Path folder;

  /// What the command said, and how it ended.
  record Said(int code, String out, String err) {}

  @ParameterizedTest
  @CsvSource({
    "2.0, 2.3.1",
    "2.3, 2.3.1",
    "2.4, 2.12.2",
    "2.12.1, 2.12.2",
    "2.13.0, 2.15.0",
    "2.14.1, 2.15.0"
  })
  void a_version_in_any_of_several_ranges_is_told_with_the_version_that_ends_it(
      String version, String mended) {
    var said = run("2026-11-29T00:00:00Z", LOG4J + version + "?type=jar");

    assertThat(said.code).isEqualTo(1);
    assertThat(said.out)
        .contains(
            "OVERDUE    org.apache.logging.log4j:log4j-core " + version + ": critical, known since"
                + " 2021-12-10, to be mended by 2021-12-13, mended in " + mended + "; "
                + "GHSA-jfh8-c2jp-5v3q (CVE-2021-44228): Remote code injection in Log4j",
            "1 components, 1 weaknesses: 1 overdue, 0 to mend in time, 0 set aside.");
  }

  @ParameterizedTest
  @CsvSource({"2.3.1", "2.3.2", "2.12.2", "2.12.4", "2.15.0", "2.25.2"})
  void a_version_outside_all_ranges_is_not_told(String version) {
    assertThat(run("2026-11-29T00:00:00Z", LOG4J + version))
        .isEqualTo(new Said(
            0, "1 components, 0 weaknesses: 0 overdue, 0 to mend in time, 0 set aside.\n", ""));
  }

  @Test
  void the_time_to_mend_goes_by_the_severity_and_ends_to_the_second() {
    var castor = "pkg:maven/org.codehaus.castor/castor@1.3.2";

    assertThat(run("2022-07-12T01:05:37Z", castor).code).isZero();
    assertThat(run("2022-07-12T01:05:37Z", castor).out).startsWith("to mend    ");
    assertThat(run("2022-07-12T01:05:38Z", castor).code).isEqualTo(1);
    assertThat(run("2021-12-13T00:40:56Z", LOG4J + "2.14.1").code).isZero();
    assertThat(run("2021-12-13T00:40:57Z", LOG4J + "2.14.1").code).isEqualTo(1);
  }

  @Test
  void the_days_are_those_of_the_guide() throws IOException {
    assertThat(Files.readString(Path.of("../docs/guide/security.md")))
        .contains("within %d days if critical, %d if high, %d otherwise"
            .formatted(
                Severity.CRITICAL.allowed().toDays(),
                Severity.HIGH.allowed().toDays(),
                Severity.MODERATE.allowed().toDays()));
    assertThat(Severity.LOW.allowed()).isEqualTo(Severity.MODERATE.allowed());
  }

  @Test
  void what_nobody_rated_has_to_be_mended_as_quickly_as_the_worst() {
    var unrated = JSON.readTree("{\"database_specific\":{\"severity\":\"odd\"}}");

    assertThat(Severity.of(unrated, unrated)).isEqualTo(Severity.UNRATED);
    assertThat(Severity.UNRATED.allowed()).isEqualTo(Severity.CRITICAL.allowed());
    var medium = JSON.readTree("{\"ecosystem_specific\":{\"severity\":\"Medium\"}}");
    assertThat(Severity.of(JSON.createObjectNode(), medium)).isEqualTo(Severity.MODERATE);
  }

  @Test
  void a_withdrawn_advisory_and_another_package_or_ecosystem_say_nothing() {
    assertThat(run(
                "2026-11-29T00:00:00Z",
                "pkg:maven/org.opencastproject/opencast-common@9.9",
                "pkg:maven/org.apache.logging.log4j/log4j-api@2.14.1",
                "pkg:maven/npm/minimist@1.2.5",
                "pkg:pypi/minimist@1.2.5")
            .out)
        .isEqualTo("3 components, 0 weaknesses: 0 overdue, 0 to mend in time, 0 set aside.\n");
  }

  @Test
  void packages_of_a_lockfile_are_looked_at_too_also_those_below_others() throws IOException {
    var lock = Files.writeString(folder.resolve("package-lock.json"), """
        {"packages": {
          "": {"name": "web", "version": "1.0.0"},
          "node_modules/minimist": {"version": "1.2.8"},
          "node_modules/a/node_modules/minimist": {"version": "0.2.3"},
          "node_modules/b": {"name": "minimist", "version": "1.2.6-rc.1"},
          "node_modules/@c/d": {"version": "1.0.0"}}}
        """);
    var said = command(
        "2026-11-29T00:00:00Z",
        list("pkg:npm/%40c/d@2.0.0"),
        "--advisories",
        ADVISORIES.toString(),
        "--lockfile",
        "" + lock);

    assertThat(said.out)
        .contains("minimist 0.2.3: critical", "mended in 0.2.4", "minimist 1.2.6-rc.1")
        .endsWith("5 components, 2 weaknesses: 2 overdue, 0 to mend in time, 0 set aside.\n");
  }

  @Test
  void what_was_looked_at_is_set_aside_until_its_day_is_over() throws IOException {
    var aside = Files.writeString(
        folder.resolve("aside.txt"),
        "# what cannot be used here\nGHSA-36p3-wjmg-h94x 2022-05-01 The application is no WAR.\n");
    var args = new String[] {"--advisories", ADVISORIES.toString(), "--set-aside", "" + aside};
    var spring = "pkg:maven/org.springframework/spring-beans@5.3.17";

    var then = command("2022-05-01T23:59:59Z", list(spring), args);
    assertThat(then.code).isZero();
    assertThat(then.out).startsWith("set aside  org.springframework:spring-beans 5.3.17");
    assertThat(command("2022-05-02T00:00:00Z", list(spring), args).code).isEqualTo(1);
    Files.writeString(aside, "GHSA-36p3-wjmg-h94x soon\n");
    assertThat(command("2022-05-01T00:00:00Z", list(spring), args).code).isEqualTo(2);
  }

  @Test
  void an_archive_of_advisories_is_read_as_it_was_downloaded() throws IOException {
    var archive = folder.resolve("all.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("GHSA-jfh8-c2jp-5v3q.json"));
      zip.write(Files.readAllBytes(ADVISORIES.resolve("GHSA-jfh8-c2jp-5v3q.json")));
    }

    var said =
        command("2026-11-29T00:00:00Z", list(LOG4J + "2.14.1"), "--advisories", archive.toString());

    assertThat(said.code).isEqualTo(1);
    assertThat(said.out).contains("GHSA-jfh8-c2jp-5v3q");
  }

  @Test
  void what_could_not_be_checked_never_looks_as_if_nothing_were_wrong() throws IOException {
    var none = Files.createDirectory(folder.resolve("none"));
    var list = list(LOG4J + "2.14.1");
    var now = "2026-11-29T00:00:00Z";

    assertThat(command(now, list, "--advisories", none.toString()).code).isEqualTo(2);
    assertThat(command(now, list, "--advisories", list.toString()).code).isEqualTo(2);
    var silent = command(now, list, "--service", "http://127.0.0.1:1");
    assertThat(silent.code).isEqualTo(2);
    assertThat(silent.err).contains("http://127.0.0.1:1 does not answer");
    assertThat(command(now, list(), "--advisories", ADVISORIES.toString()).code).isEqualTo(2);
    var missing = command(now, none.resolve("bom.json"), "--advisories", ADVISORIES.toString());
    assertThat(missing.code).isEqualTo(2);
    assertThat(missing.err).contains("Nothing is known about weaknesses: There is no");
  }

  @Test
  void the_service_is_asked_about_each_component_page_by_page_then_for_each_advisory()
      throws IOException {
    try (var osv = new Osv()) {
      var said = command(
          "2026-11-29T00:00:00Z",
          list(LOG4J + "2.14.1?type=jar", "pkg:npm/%40c/minimist@1.0.0", "pkg:npm/minimist@1.2.5"),
          "--service",
          osv.address());

      assertThat(said.err).isEmpty();
      assertThat(said.code).isEqualTo(1);
      assertThat(said.out)
          .contains("log4j-core 2.14.1", "minimist 1.2.5")
          .endsWith("3 components, 2 weaknesses: 2 overdue, 0 to mend in time, 0 set aside.\n");
      assertThat(osv.asked)
          .containsExactly(
              "/v1/querybatch npm @c/minimist 1.0.0, npm minimist 1.2.5,"
                  + " Maven org.apache.logging.log4j:log4j-core 2.14.1",
              "/v1/querybatch Maven org.apache.logging.log4j:log4j-core 2.14.1 page two",
              "/v1/vulns/GHSA-jfh8-c2jp-5v3q",
              "/v1/vulns/GHSA-xvch-5gv4-984h");
    }
  }

  private Said run(String now, String... packageUrls) {
    return command(now, list(packageUrls), "--advisories", ADVISORIES.toString());
  }

  private Path list(String... packageUrls) {
    var list = JSON.createObjectNode().put("bomFormat", "CycloneDX");
    var components = list.putArray("components");
    for (var it : packageUrls) components.addObject().put("purl", it);
    components.addObject().put("name", "a file");
    try {
      return Files.writeString(folder.resolve("bom.json"), list.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Said command(String now, Path list, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var all = new ArrayList<>(List.of("--list", list.toString()));
    all.addAll(List.of(arguments));
    int code = new CommandLine(new Components(Clock.fixed(Instant.parse(now), ZoneOffset.UTC)))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }

  /// Answers as the API of osv.dev is described; the advisory of Log4j is on a second page.
  private static final class Osv implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();

    Osv() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/v1/querybatch", this::batch);
      server.createContext("/v1/vulns/", this::one);
      server.start();
    }

    String address() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void batch(HttpExchange exchange) throws IOException {
      var queries = JSON.readTree(exchange.getRequestBody().readAllBytes()).get("queries");
      var results = JSON.createObjectNode();
      var list = results.putArray("results");
      var words = new ArrayList<String>();
      for (var query : queries) {
        words.add(words(query));
        var answer = list.addObject();
        var name = query.at("/package/name").asString();
        boolean first = !query.has("page_token");
        if (name.endsWith("log4j-core") && first) answer.put("next_page_token", "two");
        else if (name.endsWith("log4j-core")) found(answer, "GHSA-jfh8-c2jp-5v3q");
        if (name.equals("minimist")) found(answer, "GHSA-xvch-5gv4-984h");
      }
      asked.add("/v1/querybatch " + String.join(", ", words));
      answer(exchange, results.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void found(ObjectNode answer, String id) {
      answer.putArray("vulns").addObject().put("id", id).put("modified", "2023-02-27T14:47:14Z");
    }

    private static String words(JsonNode query) {
      var page = query.path("page_token").asString("");
      return query.at("/package/ecosystem").asString() + " "
          + query.at("/package/name").asString() + " " + query.get("version").asString()
          + (page.isEmpty() ? "" : " page " + page);
    }

    private void one(HttpExchange exchange) throws IOException {
      var path = exchange.getRequestURI().getPath();
      asked.add(path);
      var id = path.substring(path.lastIndexOf('/') + 1);
      answer(exchange, Files.readAllBytes(ADVISORIES.resolve(id + ".json")));
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
