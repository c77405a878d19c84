package org.safeconduct.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Alerts come in over HTTP as programs and officers bring them, and are seen where they look.
class AlertJourneyTest extends JourneyTest {
  private final String sender = "journey-" + UUID.randomUUID() + "@example.org";

  @Test
  void a_program_posts_an_alert_and_reads_it_back() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);

    var created = post(token, text("good.cap"), "application/cap+xml");
    var again = post(token, text("good.cap"), "text/xml; charset=utf-8");

    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    var alert = json(created);
    assertThat(alert.get("identifier").asString()).isEqualTo("good");
    assertThat(alert.get("sender").asString()).isEqualTo(sender);
    assertThat(alert.get("sent").asString()).isEqualTo("2026-11-20T09:00:00Z");
    assertThat(alert.get("severity").asString()).isEqualTo("Severe");
    assertThat(alert.get("state").asString()).isEqualTo("active");
    assertThat(alert.get("areas").get(0).get("geometry").get("type").asString())
        .isEqualTo("Polygon");
    assertThat(alert.get("findings").size()).isZero();
    var location = created.headers().firstValue("Location").orElseThrow();
    assertThat(json(get(token, location)).get("id")).isEqualTo(alert.get("id"));
    var list = json(get(token, "/api/v1/alerts?source=" + sender + "&limit=1"));
    assertThat(list.get("alerts").size()).isEqualTo(1);
    assertThat(list.get("next").isNull()).isTrue();
  }

  @Test
  void a_program_learns_every_fault_with_its_place_and_remedy() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);

    var refused = post(token, text("missing-everything.cap"), "application/xml");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    var faults = json(refused).get("faults");
    assertThat(faults.size()).isEqualTo(6);
    assertThat(faults.get(5).get("line").asInt()).isEqualTo(4);
    for (var fault : faults) {
      assertThat(fault.get("fault").asString()).isNotBlank();
      assertThat(fault.get("remedy").asString()).isNotBlank();
      assertThat(fault.get("path").asString()).startsWith("/alert");
    }
  }

  @Test
  void a_document_that_is_too_large_is_answered_and_not_read() throws Exception {
    var large = "<alert>" + "x".repeat(AlertDocument.LARGEST);

    assertThat(post(newToken(Role.DUTY_OFFICER), large, "application/xml").statusCode())
        .isEqualTo(413);
  }

  @Test
  void an_alert_for_later_is_expected_and_not_in_force() throws Exception {
    var later = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    var expected = text("good.cap")
        .replaceFirst("<onset>[^<]*</onset>", "")
        .replaceFirst(
            "<expires>[^<]*</expires>",
            "<onset>" + later.toString().replace("Z", "-00:00") + "</onset>");
    var alert = json(post(newToken(Role.DUTY_OFFICER), expected, "application/xml"));
    var officer = signedIn(Role.DUTY_OFFICER);

    assertThat(ok(officer, "/alerts?source=" + sender)).contains(">expected<");
    assertThat(ok(officer, "/alerts/" + alert.get("id").asString() + "/details"))
        .contains("expected, in force from");
    assertThat(ok(officer, "/alerts?source=" + sender + "&lang=fr")).contains(">attendue<");
    assertThat(ok(officer, "/status?lang=en"))
        .contains(
            "/alerts?state=in-force&amp;status=real", "/alerts?state=expected&amp;status=real")
        .containsPattern("\\+ \\d+ expected");
    assertThat(ok(officer, "/alerts?state=in-force&source=" + sender)).doesNotContain("<td");
    assertThat(ok(officer, "/alerts?state=expected&source=" + sender)).contains("<td");
  }

  @Test
  void a_filter_of_the_page_that_is_not_understood_shows_everything() throws Exception {
    post(newToken(Role.DUTY_OFFICER), text("good.cap"), "application/xml");
    var officer = signedIn(Role.DUTY_OFFICER);

    for (var filter : List.of("state", "severity", "status", "verified"))
      assertThat(ok(officer, "/alerts?source=" + sender + "&" + filter + "=purple"))
          .as(filter)
          .contains("<td");
  }

  @Test
  void a_program_without_the_duty_is_refused() throws Exception {
    assertThat(
            post(newToken(Role.TRAVELLER), text("good.cap"), "application/xml").statusCode())
        .isEqualTo(403);
  }

  @Test
  void an_officer_enters_an_alert_after_a_telephone_call_and_lifts_it() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var page = enteredByHand(officer);
    assertThat(ok(officer, page + "/details"))
        .contains("Shooting near the market", "Stay inside.", "until lifted");

    officer.post(page + "/lifting", Map.of("reason", "Police all clear"));

    assertThat(ok(officer, "/alerts?state=lifted&sort=-ended&source=" + sender))
        .contains("aria-sort=\"descending\"", "Lifted or replaced");
    assertThat(ok(officer, "/alerts?format=csv&source=" + sender)).contains("Police all clear");
    assertThat(officer.location(officer.get(page + "/lifting"))).isEqualTo(page);
    for (var language : List.of("fr", "ar", "en"))
      assertThat(ok(officer, page + "?lang=" + language))
          .containsOnlyOnce("Police all clear")
          .contains("button button-quiet\" href=\"/headcounts/prepare")
          .doesNotContain("??");
    assertThat(ok(officer, page))
        .containsOnlyOnce("Lifted by")
        .contains("It is over: is everybody safe?");
  }

  @Test
  void lifting_asks_why_in_a_second_step_and_keeps_what_was_typed() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var page = enteredByHand(officer);
    assertThat(ok(officer, page + "/lifting"))
        .contains("Shooting near the market", "Why is it over?");

    var unsaid = officer.post(page + "/lifting", Map.of("reason", " "));
    var tooLong = officer.post(page + "/lifting", Map.of("reason", "All <b>clear".repeat(50)));

    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains("id=\"reason-error\"", "Say why the alert is over.");
    assertThat(tooLong.body()).contains("All &lt;b&gt;clear", "500 characters or fewer");
    assertThat(ok(officer, page)).doesNotContain("Lifted by");
  }

  private String enteredByHand(TestBrowser officer) {
    assertThat(officer.get("/alerts/new").statusCode()).isEqualTo(200);
    var entered = officer.post(
        "/alerts/new",
        Map.of(
            "what.title", "Shooting near the market",
            "what.source", sender,
            "what.severity", "SEVERE",
            "what.instruction", "Stay inside.",
            "where.kind", "CIRCLE",
            "where.latitude", "46.95",
            "where.longitude", "7.44",
            "where.radius", "3"));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
    return officer.location(entered);
  }

  @Test
  void a_program_lifts_an_alert_with_a_reason_and_never_without() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    var alert = json(post(token, text("good.cap"), "application/xml"));
    var path = "/api/v1/alerts/" + alert.get("id").asString();
    assertThat(alert.get("ended").isNull()).isTrue();

    for (var body : List.of("", "{}", "{\"reason\": \" \"}", "{\"reason\": 7}")) {
      var refused = lift(token, path, body);
      assertThat(refused.statusCode()).as(body).isEqualTo(400);
      assertThat(json(refused).at("/faults/0/where").asString()).isEqualTo("reason");
      assertThat(json(refused).get("remedy").asString()).contains("“reason”");
    }
    assertThat(
            json(lift(token, path, "{\"why\": \"Over\"}")).at("/faults/0/where").asString())
        .isEqualTo("why");
    var lifted = json(lift(token, path, "{\"reason\": \"Called back: all clear\"}"));
    var again = lift(token, path, "{\"reason\": \"Over\"}");

    assertThat(lifted.get("state").asString()).isEqualTo("lifted");
    assertThat(lifted.at("/ended/reason").asString()).isEqualTo("Called back: all clear");
    assertThat(lifted.at("/ended/by").asString()).isNotBlank();
    assertThat(lifted.at("/ended/bySource").asBoolean()).isFalse();
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(get(token, path)).get("ended")).isEqualTo(lifted.get("ended"));
    assertThat(lift(newToken(Role.TRAVELLER), path, "{}").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> lift(String token, String path, String body)
      throws IOException, InterruptedException {
    return send(token, path + "/lifting", "application/json", BodyPublishers.ofString(body));
  }

  @Test
  void a_place_whose_name_several_towns_bear_is_asked_for_beside_the_field() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/alerts/new");

    var answer =
        officer.post("/alerts/new", Map.of("where.kind", "PLACE", "where.place", "San Jose"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("San Jose, US (California)", "San José, CR");
  }

  @Test
  void the_form_keeps_what_was_typed_and_says_what_is_wrong_beside_it() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/alerts/new");

    var answer = officer.post(
        "/alerts/new",
        Map.of(
            "what.title", "Flood <b>",
            "where.kind", "CIRCLE",
            "where.latitude", "946",
            "where.longitude", "7.44",
            "when.until", "2001-01-01T00:00"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Flood &lt;b&gt;", "what.source-error", "where.latitude-error")
        .contains("where.radius-error", "when.until-error");
  }

  @Test
  void an_officer_finds_alerts_in_the_list_and_takes_it_along() throws Exception {
    post(newToken(Role.DUTY_OFFICER), text("two-languages.cap"), "application/xml");
    var officer = signedIn(Role.DUTY_OFFICER);

    assertThat(ok(officer, "/alerts?source=" + sender)).contains("Strong earthquake near Bern");
    assertThat(ok(officer, "/alerts?source=" + sender + "&severity=minor"))
        .doesNotContain("Strong earthquake near Bern");
    assertThat(ok(officer, "/alerts?source=" + sender + "&format=csv"))
        .contains("Strong earthquake near Bern");
    assertThat(ok(officer, "/alerts?lang=fr")).contains("Alertes");
    assertThat(ok(officer, "/alerts/intake?lang=ar")).contains("5 ميغابايت");
  }

  @Test
  void feeds_are_added_corrected_and_switched_off() throws IOException {
    var officer = signedIn(Role.ADMINISTRATOR);
    assertThat(officer.get("/alerts/feeds").statusCode()).isEqualTo(200);
    officer.get("/alerts/feeds/new");
    var wrong = officer.post(
        "/alerts/feeds",
        Map.of("name", sender, "kind", "URL", "address", "nowhere", "every", "60"));
    assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(422);
    assertThat(wrong.body()).contains("address-error", "nowhere");

    officer.get("/alerts/feeds/new");
    var elsewhere = officer.post(
        "/alerts/feeds",
        Map.of("name", sender, "kind", "FOLDER", "address", "/etc", "every", "60"));
    assertThat(elsewhere.statusCode()).as(elsewhere.body()).isEqualTo(422);

    var folder = DATA.resolve("feeds").resolve(sender);
    var asked =
        Map.of("name", sender, "kind", "FOLDER", "address", folder.toString(), "every", "60");
    var missing = officer.post("/alerts/feeds", asked);
    assertThat(missing.statusCode()).as(missing.body()).isEqualTo(422);
    assertThat(missing.body()).contains("There is no such folder");

    Files.createDirectories(folder);
    var broken = Files.writeString(folder.resolve("broken.xml"), "<alert>\n  <sent>");
    Files.setLastModifiedTime(broken, FileTime.from(Instant.EPOCH));
    var added = officer.post("/alerts/feeds", asked);
    assertThat(added.statusCode()).isEqualTo(302);
    officer.post(officer.location(added) + "/poll", Map.of());
    assertThat(ok(officer, officer.location(added)))
        .contains("broken.xml", "refused", "not well-formed XML.", "(line 2, column")
        .contains("ask the sender to correct it");
    officer.post(officer.location(added) + "/switch", Map.of("enabled", "false"));
    assertThat(ok(officer, "/alerts/feeds")).contains("switched off");
  }

  private static String ok(TestBrowser browser, String path) {
    var page = browser.get(path);
    assertThat(page.statusCode()).as(path + "\n" + page.body()).isEqualTo(200);
    return page.body();
  }

  private String text(String file) {
    return new String(CapFile.bytes(file), StandardCharsets.UTF_8)
        .replace("ops@example.org", sender);
  }

  private HttpResponse<String> post(String token, String body, String type)
      throws IOException, InterruptedException {
    return send(token, "/api/v1/alerts", type, BodyPublishers.ofString(body));
  }

  private HttpResponse<String> get(String token, String path)
      throws IOException, InterruptedException {
    return send(token, path, null, null);
  }

  private HttpResponse<String> send(
      String token, String path, String type, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token);
    if (body != null) request.header("Content-Type", type).POST(body);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
