package org.safeconduct.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.platform.web.ApiCaller.json;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;
import tools.jackson.databind.JsonNode;

/// A program that asks a list for something that is not understood is told so, and never
/// answered as if it had asked for something else.
class ApiParametersJourneyTest extends JourneyTest {
  private static final String FORGED = Base64.getUrlEncoder()
      .withoutPadding()
      .encodeToString("2026-11-22T00:00:00Z somebody".getBytes(StandardCharsets.UTF_8));

  private static final String CIRCLE =
      "{\"circle\": {\"longitude\": 36.82, \"latitude\": -1.28, \"radiusKm\": 25}}";

  private ApiCaller program;
  private Described described;

  @BeforeEach
  void a_program() {
    program = new ApiCaller(port, newToken(Role.SECURITY_ADVISER, Role.ADMINISTRATOR));
    described = program.described();
  }

  @Test
  void an_unknown_word_is_refused_with_the_words_there_are() {
    described
        .operations()
        .forEach((operation, it) -> parameters(it).stream()
            .filter(parameter -> !words(parameter).isEmpty())
            .forEach(parameter -> {
              var fault = refused(operation, parameter.path("name").asString(), "purple");

              assertThat(fault.toString()).as(operation).contains(words(parameter));
              assertThat(fault.path("value").asString()).isEqualTo("purple");
            }));
  }

  @Test
  void a_parameter_that_there_is_not_is_refused_with_the_nearest_that_there_is() {
    described.operations().forEach((operation, it) -> {
      var known = parameters(it).stream()
          .map(parameter -> parameter.path("name").asString())
          .findFirst();

      var fault = misspelt(operation, it, known.orElse("") + "z");

      assertThat(fault.path("code").asString())
          .as(operation)
          .isEqualTo(known.isEmpty() ? "no-parameters" : "unknown-parameter");
      assertThat(fault.path("nearest").asString("")).as(operation).isEqualTo(known.orElse(""));
      assertThat(fault.path("allowed").valueStream().map(JsonNode::asString).toList())
          .as(operation)
          .isSorted();
    });
    assertThat(program.get("/api/v1/alerts?sevrity=Severe").body())
        .contains("Perhaps “severity” is meant");
    assertThat(program.get("/api/v1/alerts?lang=fr").statusCode()).isEqualTo(200);
  }

  @Test
  void a_key_is_refused_where_a_repeated_request_does_nothing_twice_and_where_it_is_none() {
    assertThat(keyed("/api/v1/exposure", "once")).isEqualTo("no-repeating");
    assertThat(keyed("/api/v1/delegations", " ")).isEqualTo("key-blank");
    assertThat(keyed("/api/v1/delegations", "k".repeat(101))).isEqualTo("key-too-long");
    assertThat(keyed("/api/v1/headcounts", "k".repeat(101))).isEqualTo("key-too-long");
    assertThat(keyed("/api/v1/delegations", "k".repeat(100))).isEqualTo("field-needed");
  }

  private String keyed(String path, String key) {
    var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", key);
    return json(program.send("POST", path, "{}", headers)).at("/faults/0/code").asString();
  }

  @Test
  void a_field_of_a_question_that_there_is_not_is_refused() {
    var answer = program.post(
        "/api/v1/exposure",
        "application/json",
        CIRCLE.replaceFirst("\\{", "{\"form\": \"2026-11-24T06:00Z\", "));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/faults/0/where").asString()).isEqualTo("form");
    assertThat(json(answer).at("/faults/0/nearest").asString()).isEqualTo("from");

    var lon = program.post(
        "/api/v1/exposure", "application/json", CIRCLE.replaceFirst("longitude", "lon"));
    assertThat(json(lon).at("/faults/0/where").asString()).isEqualTo("circle.lon");
    assertThat(json(lon).at("/faults/0/nearest").asString()).isEqualTo("circle.longitude");
    assertThat(program.get("/api/v1/alerts-at?lat=46.2&lng=6.1").body())
        .contains("Perhaps “latitude” is meant");
  }

  @Test
  void a_cursor_that_no_answer_gave_is_refused() {
    described.operations().forEach((operation, it) -> {
      if (parameters(it).stream().noneMatch(p -> p.path("name").asString().equals("cursor")))
        return;
      for (var forged : List.of("second", "*", FORGED, "bmV4dA"))
        assertThat(refused(operation, "cursor", forged).path("detail").asString())
            .as(operation)
            .isNotBlank();
    });
  }

  @Test
  void an_id_or_a_number_that_is_none_is_refused_by_its_name() {
    refused("GET /api/v1/people", "organisation", "unx");
    refused("GET /api/v1/alerts", "limit", "many");
    refused("GET /api/v1/people", "limit", "many");
    refused("GET /api/v1/headcounts/{id}/people", "zone", "west");
    refused("GET /api/v1/headcounts/{id}/people", "limit", "many");
  }

  @Test
  void an_import_that_is_no_list_or_not_asked_for_rightly_says_what_to_send() {
    var maybe = program.post("/api/v1/people/imports?preview=maybe", "text/csv", "number\n1\n");
    assertThat(maybe.statusCode()).isEqualTo(400);
    assertThat(maybe.body())
        .contains("\"preview\"", "true, false")
        .doesNotContain("Failed to convert", "java.lang");

    var empty = program.post("/api/v1/people/imports", "text/csv", "");
    assertThat(empty.statusCode()).as(empty.body()).isEqualTo(422);
    assertThat(empty.body()).contains("text/csv");
  }

  @Test
  void words_are_understood_whatever_their_case_and_may_be_left_blank() {
    for (var query : List.of("?state=IN-FORCE", "?severity=Severe,MINOR", "?status=&verified=Yes"))
      assertThat(program.get("/api/v1/alerts" + query).statusCode()).as(query).isEqualTo(200);
  }

  /// What is wrong with the address is said before anything is looked for or read.
  private JsonNode misspelt(String operation, JsonNode it, String name) {
    var path = operation
        .substring(operation.indexOf('/'))
        .replace("{id}", UUID.randomUUID().toString());
    var type = it.path("requestBody").path("content").propertyNames().stream()
        .findFirst()
        .orElse("application/json");
    var answer = program.send(
        operation.substring(0, operation.indexOf(' ')),
        path + "?" + name + "=1",
        operation.startsWith("GET") ? "" : "{}",
        Map.of("Content-Type", type));
    return refused(operation, name, answer);
  }

  private JsonNode refused(String operation, String name, String value) {
    var path = operation.substring(operation.indexOf('/')).replace("{id}", id(operation));
    var query = "?" + name + "=" + value;
    var answer = operation.startsWith("GET")
        ? program.get(path + query)
        : program.post(path + query, "application/json", CIRCLE);
    return refused(operation, name, answer);
  }

  private JsonNode refused(String operation, String name, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(operation + " " + name + answer.body()).isEqualTo(400);
    assertThat(described.faults(described.answer(operation, 400), json(answer))).isEmpty();
    var fault = json(answer).at("/faults/0");
    assertThat(fault.path("where").asString()).as(operation).isEqualTo(name);
    return fault;
  }

  private String id(String operation) {
    if (!operation.contains("{id}")) return "";
    return operation.contains("/alerts/") ? alert() : headcount();
  }

  private String alert() {
    var example = described
        .operations()
        .get("POST /api/v1/alerts")
        .at("/requestBody/content/text~1xml/example")
        .asString();
    return json(program.post("/api/v1/alerts", "text/xml", example)).path("id").asString();
  }

  private String headcount() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var amina = people.person(people.organisation("P" + UUID.randomUUID()), "Amina", "Okoye");
    var opening = "{\"title\": \"Words\", \"exercise\": true, \"people\": [\"" + amina + "\"]}";
    var headers = Map.of("Content-Type", "application/json");
    return json(program.send("POST", "/api/v1/headcounts", opening, headers))
        .path("id")
        .asString();
  }

  private List<JsonNode> parameters(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .map(described::resolved)
        .filter(it -> it.path("in").asString().equals("query"))
        .toList();
  }

  private List<String> words(JsonNode parameter) {
    var schema = described.resolved(parameter.path("schema"));
    var items = schema.has("items") ? described.resolved(schema.path("items")) : schema;
    return items.path("enum").valueStream().map(JsonNode::asString).toList();
  }
}
