package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.MultipartBody;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.safeconduct.people.lists.workbook.Xlsx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportJourneyTest extends JourneyTest {
  private static final int TOO_LARGE = 21 * 1024 * 1024;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final String code = "I" + UUID.randomUUID();

  private TestBrowser officer = browser();
  private String token = "";

  @BeforeEach
  void an_administrator_signs_in() {
    officer = signedIn(Role.ADMINISTRATOR, Role.DUTY_OFFICER);
  }

  @Test
  void a_list_of_people_is_looked_at_then_confirmed_and_changes_only_what_is_new() {
    var list = people("1,Ada,Okoye,Nairobi", "2,Bea,Formula,=cmd|'/C calc'!A0", "3,,,");
    var preview = awaitPage(upload("/people/import", list));

    assertThat(preview).contains("Cannot be used", "family_name", "Write at least a family name.");
    assertThat(preview).contains("=cmd|&#39;/C calc&#39;!A0");
    assertThat(officer.get(at + "/faults").body()).contains("'=cmd|").doesNotContain(",=cmd|");
    assertThat(persons()).isZero();

    assertThat(awaitPage(confirm(Map.of()))).contains("Nothing is stored while rows");
    assertThat(persons()).isZero();

    upload("/people/import", list);
    assertThat(awaitPage(confirm(Map.of("skipBadRows", "true")))).contains("2 people are new");
    assertThat(persons()).isEqualTo(2);
    assertThat(officer.get("/people/" + numbered("1") + "/history").body())
        .contains("<strong>Came with a list</strong>", "Amina Okoye");
    upload("/people/import", people("1,Ada,Okoye,Nairobi", "2,Cleo,Formula,"));
    assertThat(awaitPage(confirm(Map.of()))).contains("0 people are new, 1 changed, 1 as before");
  }

  @Test
  void who_is_not_in_the_list_is_said_to_stay_below_the_rows_to_look_at() {
    api("people", "text/csv", people("1,Ada,Okoye,").getBytes(StandardCharsets.UTF_8));

    var preview = awaitPage(upload("/people/import", people("2,Bea,Formula,", "3,,,")));

    assertThat(preview)
        .doesNotContain("Ada", "Stored people missing from the list")
        .containsSubsequence(
            "Rows to look at", "Stored and not in this list: 1. They stay as they are");
  }

  @Test
  void a_list_of_trips_is_looked_at_then_confirmed_or_forgotten() {
    api("people", "text/csv", people("7,Ada,Okoye,Nairobi").getBytes(StandardCharsets.UTF_8));
    var list = """
        reference;person_number;organisation;place;country;from;to
        R;7;%s;Kampala;UG;24.11.2090;26.11.2090
        R;8;%s;Kampala;UG;24.11.2090;26.11.2090
        """.formatted(code, code);
    assertThat(awaitPage(upload("/trips/import", list)))
        .contains("person_number", "Line", "<bdi>Kampala (UG)</bdi>");
    assertThat(officer.location(officer.post(at + "/cancellation", Map.of())))
        .isEqualTo("/trips/import");
    assertThat(officer.get(at).statusCode()).isEqualTo(404);
    assertThat(legs()).isZero();

    upload("/trips/import", list);
    assertThat(awaitPage(confirm(Map.of("skipBadRows", "true")))).contains("1 leg is new");
    assertThat(legs()).isEqualTo(1);
    var other = signedIn(Role.ADMINISTRATOR, Role.DUTY_OFFICER);
    assertThat(other.get(at).statusCode()).isEqualTo(404);
  }

  @Test
  void a_workbook_is_looked_at_then_confirmed_and_the_page_says_which_sheet_was_read() {
    var heading = List.of("number", "family_name", "organisation");
    var book = new Xlsx()
        .sheet("2025", Xlsx.texts(List.of(heading, List.of("1", "Okoye", code))))
        .sheet(
            "2026",
            Xlsx.texts(List.of(heading, List.of("2", "", code), List.of("3", "Diallo", code))))
        .bytes();

    assertThat(awaitPage(upload("/people/import", book, "")))
        .contains("The sheet “2025” was read.", "Okoye", "2026");
    assertThat(awaitPage(upload("/people/import", book, "2026")))
        .contains("The sheet “2026” was read.", "Diallo", "Write at least a family name.");
    assertThat(awaitPage(confirm(Map.of("skipBadRows", "true")))).contains("1 person is new");
    assertThat(persons()).isEqualTo(1);
    var refused = api("people", "application/octet-stream", book, "?sheet=2027");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).get("remedy").asString()).contains("2025, 2026");
  }

  @Test
  void a_file_that_cannot_be_read_brings_the_form_back_with_what_to_do() {
    var page = awaitPage(upload("/people/import", "PK\u0003\u0004 a spreadsheet"));

    assertThat(page).contains("notice-error", "type=\"file\"");
  }

  @Test
  void a_file_that_is_too_large_is_refused_in_words() {
    var page = handIn("/people/import", tooLarge(), "");
    var problem = api("people", "text/csv", tooLarge());
    var part = new MultipartBody().file("file", "people.csv", tooLarge()).bytes();
    var multipart = api("people", MultipartBody.CONTENT_TYPE, part);

    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("larger than this installation takes");
    assertThat(problem.statusCode()).isEqualTo(413);
    assertThat(json(problem).get("remedy").asString()).isNotBlank();
    assertThat(multipart.statusCode()).isEqualTo(413);
  }

  @Test
  void a_column_that_nobody_knows_is_named_above_the_numbers_and_to_programs() {
    var list = people("1,Ada,Okoye,Nairobi").replace("given_name", "vorname");
    var bad = list.replace("Okoye", "").getBytes(StandardCharsets.UTF_8);

    var preview = awaitPage(upload("/people/import", list));
    var refused = api("people", "text/csv", bad);

    assertThat(preview)
        .containsSubsequence("not known and are not read: vorname", "<form method=\"post\"");
    assertThat(json(refused).at("/notices/0").asString()).contains("vorname");
  }

  @Test
  void a_name_that_several_places_bear_is_told_with_what_was_taken_before_anything_is_stored() {
    var preview = awaitPage(upload("/people/import", people("1,Ada,Okoye,San José")));

    assertThat(preview)
        .containsSubsequence(
            "Line 2, column duty_station: several places are called “San José”;",
            "San José, Costa Rica was taken",
            "fill in the column duty_country",
            "<form method=\"post\"");
  }

  @Test
  void programs_hand_in_lists_as_a_body_or_as_a_form() {
    var list = people("1,Ada,Okoye,Nairobi", "2,Bea,Okoye,Nairobi");
    var raw = list.getBytes(StandardCharsets.UTF_8);
    var form = new MultipartBody().file("file", "people.csv", raw).bytes();

    var preview = api("people", "text/csv", raw, "?preview=true");
    assertThat(json(preview).at("/counts/created").asInt()).isEqualTo(2);
    assertThat(persons()).isZero();
    assertThat(api("people", MultipartBody.CONTENT_TYPE, form).statusCode()).isEqualTo(201);
    assertThat(persons()).isEqualTo(2);
    assertThat(api("people", "text/csv", raw).statusCode()).isEqualTo(200);
    var refused = api("people", "text/csv", people("3,,,").getBytes(StandardCharsets.UTF_8));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).at("/faults/0/remedy").asString()).isNotBlank();
  }

  @Test
  void programs_read_people_page_by_page_to_the_end() {
    var list = people("1,Ada,Okoye,", "2,Bea,Okoye,", "3,Cleo,Okoye,");
    api("people", "text/csv", list.getBytes(StandardCharsets.UTF_8));
    var organisation = jdbc.sql("select id::text from people.organisation where code = :code")
        .param("code", code)
        .query(String.class)
        .single();
    var query = "/people?q=okoye&limit=2&organisation=" + organisation;

    var first = json(apiGet(query));
    var last = json(apiGet(query + "&cursor=" + first.get("next").asString()));

    assertThat(first.get("people").size()).isEqualTo(2);
    assertThat(first.get("total").asInt()).isEqualTo(3);
    assertThat(last.get("people").size()).isEqualTo(1);
    assertThat(last.get("next").isNull()).isTrue();
    assertThat(apiGet(query + "&cursor=second").statusCode()).isEqualTo(400);
  }

  @Test
  void a_field_that_names_a_place_gets_suggestions() {
    var found = json(officer.get("/places?q=nairo", "Accept", "application/json"));

    assertThat(found.get(0).get("name").asString()).isEqualTo("Nairobi");
    assertThat(found.get(0).get("country").asString()).isEqualTo("KE");
    assertThat(found.get(0).get("latitude").asDouble()).isBetween(-1.5, -1.0);
  }

  private String at = "";

  private String upload(String form, String list) {
    return upload(form, list.getBytes(StandardCharsets.UTF_8), "");
  }

  private String upload(String form, byte[] list, String sheet) {
    var answer = handIn(form, list, sheet);
    assertThat(answer.statusCode()).isEqualTo(302);
    at = officer.location(answer);
    return at;
  }

  /// Posts the form as a browser does, with its hidden token and the session.
  private HttpResponse<String> handIn(String form, byte[] content, String sheet) {
    var token = TOKEN.matcher(officer.get(form).body());
    assertThat(token.find()).isTrue();
    var body = new MultipartBody()
        .field("_csrf", token.group(1))
        .field("sheet", sheet)
        .file("file", "a.csv", content);
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + form))
        .header("Accept", "text/html")
        .header("Content-Type", MultipartBody.CONTENT_TYPE)
        .header("Cookie", "safeconduct=" + officer.cookie("safeconduct").orElseThrow())
        .POST(BodyPublishers.ofByteArray(body.bytes())));
  }

  private String confirm(Map<String, String> choices) {
    awaitPage(at);
    assertThat(officer.post(at, choices).statusCode()).isEqualTo(302);
    return at;
  }

  /// The page of a list once it no longer shows how far it is.
  private String awaitPage(String path) {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      var page = officer.get(path).body();
      if (!page.contains("<progress")) return page;
    }
    throw new AssertionError("The list at " + path + " was not read within a minute");
  }

  private String people(String... rows) {
    var list = new StringBuilder("number,given_name,family_name,duty_station,organisation\n");
    for (var row : rows) list.append(row).append(',').append(code).append('\n');
    return list.toString();
  }

  private String numbered(String number) {
    return jdbc.sql("""
            select p.id::text from people.person p join people.organisation o on o.id = p.organisation
            where o.code = :code and p.number = :number
            """)
        .param("code", code)
        .param("number", number)
        .query(String.class)
        .single();
  }

  private long persons() {
    return jdbc.sql("""
            select count(*) from people.person p join people.organisation o on o.id = p.organisation
            where o.code = :code
            """).param("code", code).query(Long.class).single();
  }

  private long legs() {
    return jdbc.sql("""
            select count(*) from travel.leg l
            join people.person p on p.id = l.person
            join people.organisation o on o.id = p.organisation
            where o.code = :code
            """).param("code", code).query(Long.class).single();
  }

  private HttpResponse<String> api(String list, String type, byte[] content) {
    return api(list, type, content, "");
  }

  private HttpResponse<String> api(String list, String type, byte[] content, String query) {
    return send(request("/" + list + "/imports" + query)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofByteArray(content)));
  }

  private HttpResponse<String> apiGet(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
        .header("Authorization", "Bearer " + token());
  }

  private String token() {
    if (token.isEmpty()) token = newToken(Role.ADMINISTRATOR, Role.DUTY_OFFICER);
    return token;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.builder().build().readTree(response.body());
  }

  private static byte[] tooLarge() {
    var content = new byte[TOO_LARGE];
    Arrays.fill(content, (byte) 'x');
    return content;
  }
}
