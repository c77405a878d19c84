package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;

/// What the server shows of itself to whoever asks: methods, headers, kinds of content, folders.
class SurfaceJourneyTest extends JourneyTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void nothing_is_sent_back_to_who_traces() throws Exception {
    var answer = ask("TRACE", "/account", "X-Secret", "kept");

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("kept");
  }

  @Test
  void no_other_site_reads_an_answer_or_is_allowed_to_ask() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    for (var path : List.of("/sign-in", "/api/v1/alerts", "/css/base.css")) {
      var asked =
          ask("GET", path, "Origin", "https://evil.example", "Authorization", "Bearer " + token);
      var before = ask(
          "OPTIONS",
          path,
          "Origin",
          "https://evil.example",
          "Access-Control-Request-Method",
          "POST",
          "Access-Control-Request-Headers",
          "authorization");

      assertThat(List.of(asked, before))
          .allSatisfy(it -> assertThat(it.headers().map().keySet())
              .as(path)
              .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control")));
      assertThat(asked.headers().firstValue("Cross-Origin-Resource-Policy"))
          .hasValue("same-origin");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/css/",
        "/js/",
        "/vendor/",
        "/map/",
        "/.git/config",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/application.yaml",
        "/css/../application.yaml",
        "/css/%2e%2e/application.yaml",
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/loggers",
        "/swagger-ui.html",
        "/v3/api-docs",
        "/openapi.json",
        "/demo/mail"
      })
  void no_folder_no_setting_and_no_tool_of_developers_is_shown(String path) throws Exception {
    var answer = ask("GET", path, "Accept", "text/html");

    assertThat(answer.statusCode()).isBetween(300, 499);
    if (answer.statusCode() < 400)
      assertThat(answer.headers().firstValue("Location"))
          .hasValueSatisfying(it -> assertThat(it).endsWith("/sign-in"));
    assertThat(answer.body())
        .doesNotContain("data: data", "base.css\"", "Index of", "repositoryformat");
  }

  @ParameterizedTest
  @CsvSource({
    "/sign-in, text/html;charset=UTF-8",
    "/css/base.css, text/css;charset=UTF-8",
    "/js/live.js, text/javascript;charset=UTF-8",
    "/api/v1/alerts, application/json",
    "/api/v1/alerts/none, application/problem+json",
    "/actuator/health, application/vnd.spring-boot.actuator.v3+json"
  })
  void every_answer_says_what_it_is(String path, String kind) throws Exception {
    var answer = ask("GET", path, "Authorization", "Bearer " + newToken(Role.DUTY_OFFICER));

    assertThat(answer.headers().firstValue("Content-Type")).hasValue(kind);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void what_somebody_signed_in_to_see_stays_in_no_cache() throws Exception {
    var browser = signedIn(Role.DUTY_OFFICER);
    var token = newToken(Role.DUTY_OFFICER);

    for (var path : List.of("/", "/people", "/account", "/alerts?format=CSV"))
      assertThat(browser.get(path).headers().firstValue("Cache-Control"))
          .as(path)
          .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
    assertThat(ask("GET", "/api/v1/people", "Authorization", "Bearer " + token)
            .headers()
            .firstValue("Cache-Control"))
        .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
  }

  @Test
  void signing_out_over_https_makes_the_browser_forget_what_it_kept() throws Exception {
    var page = ask("GET", "/sign-in", "X-Forwarded-Proto", "https");
    var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    var token = page.body().split("name=\"_csrf\" value=\"")[1].split("\"")[0];

    var out = ask(
        "POST", "/sign-out", "X-Forwarded-Proto", "https", "Cookie", cookie, "X-CSRF-TOKEN", token);

    assertThat(cookie).startsWith("__Host-safeconduct=");
    assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
  }

  @Test
  void a_session_that_somebody_planted_never_becomes_the_officers() throws Exception {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var page = ask("GET", "/sign-in");
    var planted = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    var token = page.body().split("name=\"_csrf\" value=\"")[1].split("\"")[0];
    var form = "username=" + username + "&password=" + PASSWORD.replace(' ', '+');

    var in = send(
        "POST",
        "/sign-in",
        BodyPublishers.ofString(form),
        "Cookie",
        planted,
        "X-CSRF-TOKEN",
        token,
        "Content-Type",
        "application/x-www-form-urlencoded");

    assertThat(in.headers().firstValue("Location"))
        .hasValueSatisfying(it -> assertThat(it).doesNotContain("refused"));
    var own = in.headers().allValues("Set-Cookie").stream()
        .filter(it -> it.startsWith("safeconduct="))
        .findFirst()
        .orElseThrow()
        .split(";")[0];
    assertThat(ask("GET", "/account", "Cookie", own).statusCode()).isEqualTo(200);
    assertThat(ask("GET", "/account", "Cookie", planted).statusCode()).isEqualTo(302);
    assertThat(ask("GET", "/sign-in", "Cookie", "safeconduct=bWFkZSB1cA==")
            .headers()
            .firstValue("Set-Cookie"))
        .hasValueSatisfying(it -> assertThat(it).doesNotContain("bWFkZSB1cA"));
  }

  @Test
  void a_guessed_place_of_an_officer_tells_nothing_of_the_inside() {
    var browser = signedIn(Role.ADMINISTRATOR);
    browser.get("/account");

    var odd = List.of(
        browser.get("/people?page=9999999999999999999&sort=%00"),
        browser.post("/access/accounts", Map.of("clearance", "NaN", "roles", "EMPEROR")),
        browser.get("/access/accounts/%F0%28%8C%28"));

    assertThat(odd)
        .allSatisfy(it -> assertThat(it.body())
            .doesNotContain("Exception", "org.springframework", "org.safeconduct", "at java."));
  }

  private HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
    return send(method, path, BodyPublishers.noBody(), headers);
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method, body);
    for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
