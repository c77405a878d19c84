package org.safeconduct.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.platform.web.ApiCaller.json;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.lists.workbook.Xlsx;
import tools.jackson.databind.JsonNode;

/// Whoever sends the examples of `/openapi.json` gets the answers that it describes.
class ApiExamplesJourneyTest extends JourneyTest {
  private static final String AMINA = "5f6b7f0e-1f0c-4f4e-9a55-0d6a5a0e7a01";
  private static final String CHIDI = "5f6b7f0e-1f0c-4f4e-9a55-0d6a5a0e7a02";
  private static final String JSON = "application/json";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private ApiCaller program;
  private Described described;

  @BeforeEach
  void a_program() {
    program = new ApiCaller(port, newToken(Role.SECURITY_ADVISER, Role.ADMINISTRATOR));
    described = program.described();
  }

  @Test
  void a_headcount_from_its_opening_to_its_certificate() {
    var people = twoPeople();
    var opening = people(example("POST /api/v1/headcounts", JSON, "people"), people);
    var opened = sent("POST /api/v1/headcounts", "", JSON, opening, 201);
    var id = opened.path("id").asString();

    var answer = people(example("POST /api/v1/headcounts/{id}/answers", JSON, ""), people);
    sent("POST /api/v1/headcounts/{id}/answers", id, JSON, answer, 201);
    asked("GET /api/v1/headcounts/{id}", id, "", 200);
    asked("GET /api/v1/headcounts/{id}/people", id, "?status=safe&limit=1", 200);
    asked("GET /api/v1/headcounts/{id}/people", id, "?limit=1001", 400);
    asked("GET /api/v1/headcounts/{id}/certificate", id, "", 409);
    sent("POST /api/v1/headcounts/{id}/closure", id, JSON, "{}", 422);
    var closure = example("POST /api/v1/headcounts/{id}/closure", JSON, "");
    sent("POST /api/v1/headcounts/{id}/closure", id, JSON, closure, 200);
    sent("POST /api/v1/headcounts/{id}/answers", id, JSON, answer, 409);
    asked("GET /api/v1/headcounts/{id}/certificate", id, "", 200);
  }

  @Test
  void the_same_request_with_the_same_key_opens_one_headcount() {
    var opening = people(example("POST /api/v1/headcounts", JSON, "people"), twoPeople());
    var headers =
        Map.of("Content-Type", JSON, "Idempotency-Key", UUID.randomUUID().toString());

    var first = program.send("POST", "/api/v1/headcounts", opening, headers);
    var again = program.send("POST", "/api/v1/headcounts", opening, headers);
    var other = program.send("POST", "/api/v1/headcounts", opening.replace("48", "47"), headers);

    assertThat(List.of(first.statusCode(), again.statusCode(), other.statusCode()))
        .containsExactly(201, 200, 422);
    assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
    assertThat(faults("POST /api/v1/headcounts", other)).isEmpty();
  }

  /// At sea, where no other test put anybody.
  @ParameterizedTest
  @CsvSource({"alert, 404", "circle, 422", "area, 422"})
  void an_opening_about_nobody_is_understood(String name, int status) {
    var example = example("POST /api/v1/headcounts", JSON, name)
        .replace("36.", "-26.")
        .replace("37.", "-26.")
        .replace("-1.", "-41.");
    var refused = sent("POST /api/v1/headcounts", "", JSON, example, status);

    assertThat(refused.path("faults").valueStream().map(it -> it.path("code").asString()))
        .isSubsetOf("nobody");
  }

  @Test
  void an_alert_from_its_document_to_its_exposure() {
    var document = example("POST /api/v1/alerts", "application/cap+xml", "")
        .replace("example-flood-1", "example-" + UUID.randomUUID());
    for (var type : kinds("POST /api/v1/alerts"))
      assertThat(program.post("/api/v1/alerts", type, document).statusCode()).isBetween(200, 201);

    var again = sent("POST /api/v1/alerts", "", "text/xml", document, 200);
    var id = again.path("id").asString();
    asked("GET /api/v1/alerts", "", "?state=active&severity=severe&limit=500", 200);
    asked("GET /api/v1/alerts/{id}", id, "", 200);
    asked("GET /api/v1/alerts/{id}/exposure", id, "?group=arriving&confidence=certain,likely", 200);
    asked("GET /api/v1/alerts/{id}/exposure", id, "?limit=0", 400);
    sent("POST /api/v1/alerts", "", "text/xml", "<alert>", 422);
    var lifting = example("POST /api/v1/alerts/{id}/lifting", JSON, "");
    sent("POST /api/v1/alerts/{id}/lifting", id, JSON, "{}", 400);
    sent("POST /api/v1/alerts/{id}/lifting", id, JSON, lifting, 200);
    sent("POST /api/v1/alerts/{id}/lifting", id, JSON, lifting, 409);
    asked("GET /api/v1/alerts-at", "", "?place=Nairobi", 200);
  }

  @Test
  void an_invitation_from_its_making_to_its_withdrawal() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("I" + UUID.randomUUID()).toString();
    var example = example("POST /api/v1/people/invitations", JSON, "").replace(AMINA, organisation);

    var made = sent("POST /api/v1/people/invitations", "", JSON, example, 200);
    sent("POST /api/v1/people/invitations", "", JSON, "{}", 422);
    asked("GET /api/v1/people/invitations", "", "?state=SENT&q=wanja&limit=1", 200);
    var one = "/api/v1/people/invitations/" + made.path("id").asString();
    for (var status : List.of(200, 409))
      as(
          "DELETE /api/v1/people/invitations/{id}",
          status,
          program.send("DELETE", one, "", Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"circle", "area", "country", "region"})
  void who_is_in_an_area(String name) {
    sent("POST /api/v1/exposure", "", JSON, example("POST /api/v1/exposure", JSON, name), 200);
    sent("POST /api/v1/exposure", "", JSON, "{\"at\":\"soon\"}", 400);
  }

  @Test
  void a_post_from_its_appointment_to_the_training_of_its_holder() {
    var wanted = people(example("POST /api/v1/appointments", JSON, ""), twoPeople());
    var id = sent("POST /api/v1/appointments", "", JSON, wanted, 201)
        .at("/appointment/id")
        .asString();
    var training = example("POST /api/v1/appointments/{id}/trainings", JSON, "");

    sent("POST /api/v1/appointments/{id}/trainings", id, JSON, "{}", 422);
    var told = sent("POST /api/v1/appointments/{id}/trainings", id, JSON, training, 200);

    assertThat(told.at("/trainings/0/trainedBy").asString()).isEqualTo("Security office");
    asked("GET /api/v1/appointments/{id}", id, "", 200);
    var end = "{\"version\": 1, \"reason\": \"Reassigned\"}";
    sent("POST /api/v1/appointments/{id}/end", id, JSON, end, 200);
    sent("POST /api/v1/appointments/{id}/trainings", id, JSON, training, 409);
  }

  @Test
  void a_briefing_from_its_record_to_its_withdrawal() {
    var person = twoPeople().getFirst().toString();
    var briefing = example("POST /api/v1/people/{id}/courses", JSON, "");
    sent("POST /api/v1/people/{id}/courses", person, JSON, "{}", 422);
    var id = sent("POST /api/v1/people/{id}/courses", person, JSON, briefing, 201)
        .path("id")
        .asString();

    var reason = example("POST /api/v1/courses/{id}/withdrawal", JSON, "");
    sent("POST /api/v1/courses/{id}/withdrawal", id, JSON, "{}", 422);
    sent("POST /api/v1/courses/{id}/withdrawal", id, JSON, reason, 200);
    sent("POST /api/v1/courses/{id}/withdrawal", id, JSON, reason, 409);

    var told = asked("GET /api/v1/people/{id}/courses", person, "", 200);
    assertThat(told.at("/courses/0/what/country").asString()).isEqualTo("KE");
    assertThat(told.at("/courses/0/withdrawal/reason").asString()).contains("wrong person");
  }

  @Test
  void a_list_that_says_otherwise_replaces_a_course_and_the_old_one_stays_withdrawn() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var code = "C" + UUID.randomUUID();
    var person = people.person(people.organisation(code), "Amina", "Okoye").toString();
    var list = "number,org,training,date,expires,country\nN-" + person + "," + code;
    var operation = "POST /api/v1/courses/imports";

    sent(operation, "", "text/csv", list + ",BSAFE,2026-01-05,,\n", 201);
    sent(operation, "", "text/csv", list + ",bsafe,05.01.2026,2027-01-04,\n", 201);
    sent(operation, "", "text/csv", list + ",briefing,2026-01-05,,\n", 422);

    var told = asked("GET /api/v1/people/{id}/courses", person, "", 200).path("courses");
    assertThat(told).hasSize(2);
    assertThat(told.at("/0/until").asString()).isEqualTo("2027-01-04");
    assertThat(told.at("/1/withdrawal/reason").asString()).isEqualTo("import " + code);
  }

  @Test
  void no_list_withdraws_what_somebody_recorded_by_hand_nor_what_is_known_of_who_left() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var code = "C" + UUID.randomUUID();
    var organisation = people.organisation(code);
    var byHand = people.person(organisation, "Amina", "Okoye").toString();
    var left = people.person(organisation, "Chidi", "Okoye").toString();
    var list = "number,org,training,date,expires\nN-" + byHand + "," + code + ",BSAFE,";
    var operation = "POST /api/v1/courses/imports";
    var taken = "{\"course\": \"AWARENESS\", \"trainedOn\": \"2026-01-05\"}";
    sent("POST /api/v1/people/{id}/courses", byHand, JSON, taken, 201);
    var others = "N-" + left + "," + code + ",BSAFE,2026-01-06,\n";
    sent(operation, "", "text/csv", list + "2026-01-05,2027-01-04\n" + others, 201);
    jdbc.sql("update people.person set left_at = now() where id = cast(:id as uuid)")
        .param("id", left)
        .update();

    var imports = path(operation, "") + "?markMissing=true";
    as(operation, 201, program.post(imports, "text/csv", list + "2026-01-07,\n"));

    var kept = jdbc.sql("""
            select source || ' ' || taken_on from people.course_taken
            where person in (cast(:one as uuid), cast(:other as uuid)) and withdrawn_at is null
            """)
        .param("one", byHand)
        .param("other", left)
        .query(String.class)
        .list();
    assertThat(kept)
        .containsExactlyInAnyOrder("api 2026-01-05", "import 2026-01-06", "import 2026-01-07");
  }

  @Test
  void lists_are_taken_in_whatever_they_are_called() {
    var organisation = "X" + UUID.randomUUID().toString().substring(0, 8);
    for (var list :
        List.of("people", "trips", "premises", "zones", "posts", "presence", "courses")) {
      var operation = "POST /api/v1/" + list + "/imports";
      var content = example(operation, "text/csv", "").replace("EXAMPLE", organisation);
      sent(operation, "", "text/csv", content, 201);
      sent(operation, "", "text/plain", content, 200);
      sent(operation, "", "application/octet-stream", content, 200);
      sent(operation, "", "multipart/form-data; boundary=x", form(content), 200);
      as(operation, 200, program.post(path(operation, ""), WORKBOOK, Xlsx.ofCsv(content)));
      sent(operation, "", "text/csv", content.substring(content.indexOf(',')), 422);
    }
    var found = asked("GET /api/v1/people", "", "?q=nakhawi&country=KE", 200);
    assertThat(found.path("people")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"people, 999", "alerts, 500"})
  void a_limit_out_of_range_is_refused_with_the_range(String list, int most) {
    for (var limit : List.of(-1, 0, most + 1, 999_999)) {
      var refused = asked("GET /api/v1/" + list, "", "?limit=" + limit, 400);

      assertThat(refused.path("remedy").asString()).contains("1 to " + most);
    }
    asked("GET /api/v1/" + list, "", "?limit=" + most, 200);
  }

  @Test
  void a_kind_of_content_that_is_not_read_is_answered_with_those_that_are() {
    for (var operation : described.operations().keySet())
      if (operation.startsWith("POST")) {
        var refused = sent(operation, UUID.randomUUID().toString(), "image/png", "?", 415);

        assertThat(refused.path("remedy").asString()).contains(kinds(operation).getLast());
        assertThat(refused.path("accepts").valueStream().map(JsonNode::asString))
            .as(operation)
            .filteredOn(it -> !it.startsWith("multipart"))
            .isEqualTo(kinds(operation));
      }
  }

  @Test
  void a_method_that_an_address_does_not_take_is_answered_with_those_that_it_takes() {
    var refused = program.send("DELETE", "/api/v1/alerts", "", Map.of());

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.body()).contains("\"methods\":[\"GET\",\"POST\"]", "takes: GET, POST");
  }

  private JsonNode sent(String operation, String id, String type, String body, int status) {
    return as(operation, status, program.post(path(operation, id), type, body));
  }

  private JsonNode asked(String operation, String id, String query, int status) {
    return as(operation, status, program.get(path(operation, id) + query));
  }

  private JsonNode as(String operation, int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(operation + " " + answer.body()).isEqualTo(status);
    assertThat(faults(operation, answer)).as(operation + " " + answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Safeconduct-Label").orElse(""))
        .as(operation)
        .matches(status < 400 ? "[A-Z_]+;rank=[0-3]" : "");
    return json(answer);
  }

  private List<String> faults(String operation, HttpResponse<String> answer) {
    var schema = described.answer(operation, answer.statusCode());
    var faults = new ArrayList<>(described.faults(schema, json(answer)));
    faults.removeIf(it -> answer.statusCode() >= 400 && it.endsWith("not described"));
    return faults;
  }

  private static String path(String operation, String id) {
    return operation.substring(operation.indexOf('/')).replace("{id}", id);
  }

  private List<String> kinds(String operation) {
    return described
        .operations()
        .get(operation)
        .at("/requestBody/content")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(it -> !it.startsWith("multipart"))
        .toList();
  }

  private String example(String operation, String type, String name) {
    var content =
        described.operations().get(operation).at("/requestBody/content").path(type);
    var example =
        name.isEmpty() ? content.path("example") : content.at("/examples/" + name + "/value");
    return example.isString() ? example.asString() : example.toString();
  }

  private List<UUID> twoPeople() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("A" + UUID.randomUUID());
    return List.of(
        people.person(organisation, "Amina", "Okoye").value(),
        people.person(organisation, "Chidi", "Okoye").value());
  }

  private static String people(String body, List<UUID> people) {
    return body.replace(AMINA, people.getFirst().toString())
        .replace(CHIDI, people.getLast().toString());
  }

  private static String form(String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
        + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--x--\r\n";
  }
}
