package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class ApiDoorJourneyTest extends JourneyTest {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void every_address_of_the_api_refuses_without_a_token() throws Exception {
    for (var mapping : mappings.getHandlerMethods().keySet())
      for (var path : mapping.getPatternValues())
        if (path.startsWith("/api/") || path.startsWith("/openapi"))
          for (var method : methods(mapping.getMethodsCondition().getMethods())) {
            var answer = send(method, path.replaceAll("\\{[^}]+}", "x"), null);

            assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(401);
          }
  }

  @Test
  void a_refusal_says_what_to_do_next() throws Exception {
    var answer = send("GET", "/api/v1/alerts", null);

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(answer.body())
        .contains("\"status\":401", "\"title\"", "\"instance\":\"/api/v1/alerts\"", "\"remedy\"");
  }

  @Test
  void a_token_opens_the_api_until_it_is_revoked() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    assertThat(send("GET", "/openapi.json", token).statusCode()).isEqualTo(200);

    jdbc.sql("update access.api_token set revoked_at = created_at where hash = sha256(:token)")
        .param("token", token.getBytes(StandardCharsets.US_ASCII))
        .update();

    assertThat(send("GET", "/openapi.json", token).statusCode()).isEqualTo(401);
  }

  @Test
  void of_a_token_only_its_hash_is_kept() {
    var token = newToken(Role.DUTY_OFFICER);

    var rows =
        jdbc.sql("select t::text from access.api_token t").query(String.class).list();

    assertThat(token).matches("sc_[A-Za-z0-9_-]{43}");
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token));
  }

  @Test
  void an_unknown_address_is_a_problem_and_not_a_page() throws Exception {
    var answer = send("GET", "/api/v1/unheard-of", newToken(Role.DUTY_OFFICER));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("urn:safeconduct:problem:not-found", "\"remedy\"");
  }

  @Test
  void a_session_does_not_open_the_api_and_a_token_does_not_open_the_pages() throws Exception {
    var browser = signedIn(Role.DUTY_OFFICER);

    assertThat(browser.get("/openapi.json").statusCode()).isEqualTo(401);
    assertThat(send("GET", "/account", newToken(Role.DUTY_OFFICER)).statusCode())
        .isEqualTo(302);
  }

  @Test
  void metrics_are_for_this_machine_and_for_tokens() throws Exception {
    assertThat(send("GET", "/actuator/prometheus", null).statusCode()).isEqualTo(200);
    var elsewhere = Map.of("X-Forwarded-For", "192.0.2.7");

    assertThat(send("GET", "/actuator/prometheus", null, elsewhere).statusCode())
        .isEqualTo(401);
    assertThat(send("GET", "/actuator/prometheus", newToken(Role.ADMINISTRATOR), elsewhere)
            .statusCode())
        .isEqualTo(200);
    assertThat(send("GET", "/actuator/health", null, elsewhere).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> send(String method, String path, String token) throws Exception {
    return send(method, path, token, Map.of());
  }

  private HttpResponse<String> send(
      String method, String path, String token, Map<String, String> headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    if (token != null) request.header("Authorization", "Bearer " + token);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static List<String> methods(Set<RequestMethod> declared) {
    return declared.isEmpty()
        ? List.of("GET")
        : declared.stream().map(Enum::name).toList();
  }
}
