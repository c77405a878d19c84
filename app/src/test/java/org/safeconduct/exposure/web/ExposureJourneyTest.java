package org.safeconduct.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.safeconduct.people.StationKind;

class ExposureJourneyTest extends ExposureJourney {
  private static final String FAR =
      "/exposure?longitude=-36.5&latitude=-54.3&radius=20&organisation=";

  @Test
  void a_leg_that_is_taken_in_shows_in_the_exposure_within_a_second() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    var alert = alert(-3, 6);
    var path = "/api/v1/alerts/" + alert + "/exposure?organisation=" + code;
    assertThat(get(path, token).path("totals").path("people").asInt()).isZero();

    var ana = people.person(organisation, "Ana", "Example");
    people.channel(ana, org.safeconduct.people.Channel.Kind.PHONE, "+33639980001", 1);
    var began = Instant.now();
    travels(ana, ISLAND, -10, 40);

    var exposure = whenPeople(path, token, 1, MOMENT);
    var delays = new ArrayList<>(List.of(Duration.between(began, Instant.now())));
    for (var name : List.of("Ben", "Carl", "Dora")) {
      var another = people.person(organisation, name, "Example");
      began = Instant.now();
      travels(another, ISLAND, -10, 40);
      whenPeople(path, token, delays.size() + 1, MOMENT);
      delays.add(Duration.between(began, Instant.now()));
    }
    // a busy machine holds up one, hardly each of them
    assertThat(Collections.min(delays)).isLessThan(Duration.ofSeconds(1));
    var line = exposure.path("people").get(0);
    assertThat(line.path("person").asString()).isEqualTo(ana.toString());
    assertThat(line.path("name").asString()).isEqualTo("Ana Example");
    assertThat(line.path("organisation").asString()).isEqualTo("Organisation " + code);
    assertThat(line.path("phone").asString()).isEqualTo("+33639980001");
    assertThat(line.path("email").isNull()).isTrue();
    assertThat(line.path("where").asString()).startsWith("Adamstown");
    assertThat(line.path("why").asString()).startsWith("Itinerary says Adamstown from");
    assertThat(line.path("source").asString()).isEqualTo("itinerary");
    assertThat(Duration.parse(line.path("age").asString())).isLessThan(Duration.ofMinutes(5));
    assertThat(line.path("confidence").asString()).isEqualTo("likely");
    assertThat(Instant.parse(exposure.path("asOf").asString())).isBefore(Instant.now());
    assertThat(exposure.path("next").isNull()).isTrue();
  }

  @Test
  void an_alert_to_come_is_asked_about_at_its_onset() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    var ana = people.person(organisation, "Ana", "Example");
    travels(ana, ISLAND, 20, 40);
    var alert = alert(24, 30);

    var exposure =
        whenPeople("/api/v1/alerts/" + alert + "/exposure?organisation=" + code, token, 1, MOMENT);
    var now = Instant.now();
    var asked =
        get("/api/v1/alerts/" + alert + "/exposure?organisation=" + code + "&at=" + now, token);

    assertThat(exposure.path("totals").path("likely").asInt()).isEqualTo(1);
    assertThat(asked.path("totals").path("people").asInt()).isZero();
    assertThat(asked.path("totals").path("arriving").asInt()).isEqualTo(1);
  }

  @Test
  void an_area_is_asked_about_in_stretches() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    for (var name : List.of("Ana", "Ben", "Carl")) {
      var person = people.person(organisation, name, "Example");
      people.station(person, StationKind.RESIDENCE, ISLAND);
      changed("people.change", person);
    }
    var body = """
        {"circle": {"longitude": -130.1, "latitude": -25.07, "radiusKm": 10}}
        """;
    var path = "/api/v1/exposure?limit=2&organisation=" + code;
    whenPeople(() -> post(path, token, body), 3, MOMENT);

    var first = JSON.readTree(post(path, token, body).body());
    var next = "&cursor=" + first.path("next").asString();
    var second = JSON.readTree(post(path + next, token, body).body());

    assertThat(names(first)).containsExactly("Ana Example", "Ben Example");
    assertThat(names(second)).containsExactly("Carl Example");
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void a_program_that_may_only_count_learns_how_many_and_never_who() throws Exception {
    var token = newToken(Role.HEADQUARTERS_DESK);
    travels(people.person(organisation, "Ana", "Example"), ISLAND, -10, 40);
    var path = "/api/v1/alerts/" + alert(-3, 6) + "/exposure?organisation=" + code;

    var counted = whenPeople(path, token, 1, MOMENT);
    var byName = get(path + "&text=nobody-of-that-name", token);
    var inCountry =
        JSON.readTree(post("/api/v1/exposure?organisation=" + code, token, "{\"country\": \"PN\"}")
            .body());

    assertThat(counted.path("people")).isEmpty();
    assertThat(counted.path("next").isNull()).isTrue();
    assertThat(byName.path("totals")).isEqualTo(counted.path("totals"));
    assertThat(inCountry.at("/totals/people").asInt()).isEqualTo(1);
    assertThat(inCountry.path("people")).isEmpty();
  }

  @Test
  void every_mistake_in_a_question_is_told_at_once() throws Exception {
    var answer = post(
        "/api/v1/exposure?limit=0&confidence=sure&from=soon",
        newToken(Role.DUTY_OFFICER),
        "{\"area\": {\"type\": \"Point\", \"coordinates\": [1, 2]}}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var faults = JSON.readTree(answer.body()).path("faults");
    var where = new ArrayList<String>();
    faults.forEach(fault -> where.add(fault.path("where").asString()));
    assertThat(where).containsExactlyInAnyOrder("area", "limit", "confidence", "from");
    assertThat(faults.get(0).path("detail").asString()).isNotBlank();
  }

  @Test
  void a_stretch_of_time_without_its_end_or_start_is_refused_and_not_taken_for_a_moment()
      throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    var kenya = "{\"country\": \"Kenya\", \"from\": \"2026-11-24T06:00Z\"}";

    var program = post("/api/v1/exposure", token, kenya);
    var page = signedIn(Role.DUTY_OFFICER).get(FAR + code + "&to=2026-11-24T06:00&from=");

    assertThat(program.statusCode()).isEqualTo(400);
    var fault = JSON.readTree(program.body()).at("/faults/0");
    assertThat(fault.path("code").asString()).isEqualTo("to-missing");
    assertThat(fault.path("detail").asString()).contains("“from” came without “to”");
    assertThat(page.body())
        .contains("id=\"fault-from\"", "Fill in when it begins")
        .doesNotContain("??");
  }

  @Test
  void a_region_that_has_no_outline_is_refused_with_codes_near_by() throws Exception {
    var refused = post("/api/v1/exposure", newToken(Role.DUTY_OFFICER), "{\"region\": \"KE-28\"}");

    assertThat(JSON.readTree(refused.body()).at("/faults/0/detail").asString())
        .contains("KE-300 (Coast)", "ISO 3166-2", "www.iso.org");
  }

  @Test
  void a_body_that_is_no_json_and_an_alert_that_is_unknown_are_problems() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);

    var broken = post("/api/v1/exposure", token, "{");
    var unknown = send(request("/api/v1/alerts/" + UUID.randomUUID() + "/exposure", token));

    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("json-unreadable");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void the_page_of_an_alert_shows_its_people_with_filters_and_files() throws Exception {
    var ana = people.person(organisation, "Ana", "Example");
    travels(ana, ISLAND, -10, 40);
    var alert = alert(-3, 6);
    var path = "/alerts/" + alert + "/people?organisation=" + code;
    whenPeople(
        "/api/v1" + path.replace("/people", "/exposure"), newToken(Role.DUTY_OFFICER), 1, MOMENT);
    var browser = signedIn(Role.DUTY_OFFICER);

    var page = browser.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Ana Example", "badge-likely", "format=csv", "group=arriving")
        .doesNotContain("??");
    assertThat(browser.get(path + "&lang=fr").body()).contains("Probable").doesNotContain("??");
    assertThat(browser.get(path + "&lang=ar").body()).contains("مرجّح").doesNotContain("??");
    browser.get(path + "&lang=en");
    assertThat(browser.get(path + "&format=csv").body()).contains("Ana Example", "Likely");
    assertThat(browser.get(path, "HX-Request", "true").body())
        .contains("Ana Example")
        .doesNotContain("<html");
    assertThat(browser.get("/whereabouts/" + ana).body())
        .contains("Adamstown", "Likely")
        .doesNotContain("??");
  }

  @Test
  void an_alert_that_is_over_says_so_wherever_its_people_are_told() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    travels(people.person(organisation, "Ana", "Example"), ISLAND, -10, 40);
    var alert = alert(-3, 6);
    var asked = "/exposure?organisation=" + code;
    var inForce = whenPeople("/api/v1/alerts/" + alert + asked, token, 1, MOMENT);

    currentUser.callAs(INSTALLER, () -> alerts.lift(alert, "The sea is calm"));
    var lifted = get("/api/v1/alerts/" + alert + asked, token);
    var expired = get("/api/v1/alerts/" + alert(-9, -6) + asked, token);
    var browser = signedIn(Role.DUTY_OFFICER);

    assertThat(inForce.path("over").isNull()).isTrue();
    assertThat(lifted.at("/over/how").asString()).isEqualTo("lifted");
    assertThat(Instant.parse(lifted.at("/over/since").asString())).isBefore(Instant.now());
    assertThat(lifted.at("/totals/people").asInt()).isEqualTo(1);
    assertThat(expired.at("/over/how").asString()).isEqualTo("expired");
    assertThat(expired.at("/over/since")).isEqualTo(expired.at("/asked/until"));
    for (var page : List.of("/alerts/" + alert, "/alerts/" + alert + "/people"))
      for (var language : List.of("fr", "ar", "en"))
        assertThat(browser.get(page + "?lang=" + language).body())
            .contains(alert + "/people?from=")
            .doesNotContain("??");
    assertThat(browser.get("/alerts/" + alert + "/people").body())
        .contains("This alert was lifted: it has been over since");
    assertThat(browser.get("/alerts/" + alert + "/people?format=csv").body())
        .contains("– over since");
    var held = "/people?from=2026-11-21T11:00:00Z&to=2026-11-21T12:00:00.123Z";
    assertThat(browser.get("/alerts/" + alert + held).body())
        .contains("value=\"2026-11-21T11:00\"", "value=\"2026-11-21T12:00:00.123\"");
  }

  @Test
  void an_alert_that_nobody_can_place_shows_that_nobody_knows_and_no_calm_zero() throws Exception {
    var alert = alert(-3, 6, "<areaDesc>Nowhere-on-Sea</areaDesc>");
    var browser = signedIn(Role.DUTY_OFFICER);

    for (var page : List.of("/alerts/" + alert, "/alerts/" + alert + "/people"))
      assertThat(browser.get(page).body())
          .contains("<strong>unknown</strong>", "No area of this alert could be placed")
          .doesNotContain("<strong>0</strong><span>people", "??");
  }

  @Test
  void what_was_mended_of_an_area_is_told_in_the_answer_and_on_the_page() throws Exception {
    var answer = post("/api/v1/exposure", newToken(Role.DUTY_OFFICER), """
        {"area": {"type": "Polygon",
          "coordinates": [[[-37, -55], [-36, -55], [-36, -54], [-37, -54]]]}}
        """);
    var corners = encode("-37 -55\n-36 -55\n-36 -54\n-37 -54");

    assertThat(JSON.readTree(answer.body()).at("/findings/0/code").asString())
        .isEqualTo("polygon-not-closed");
    assertThat(answer.body()).contains("it was closed");
    assertThat(signedIn(Role.DUTY_OFFICER).get("/exposure?corners=" + corners).body())
        .contains("it was closed")
        .doesNotContain("??");
  }

  @Test
  void a_page_asks_about_a_typed_place_and_says_what_is_wrong_with_it() throws Exception {
    var browser = anaIsFarAway();
    var point = FAR + code;

    assertThat(browser.get("/exposure").body()).contains("name=\"place\"").doesNotContain("??");
    assertThat(browser.get(point).body()).contains("Ana Example").doesNotContain("??");
    assertThat(browser.get(point + "&format=xlsx").statusCode()).isEqualTo(200);
    assertThat(browser.get(point + "&format=csv").body())
        .contains("Name,Staff number,", "Ana Example,N-");
    var unreadable = browser.get(point + "&from=soon&format=csv");
    assertThat(browser.location(unreadable)).isEqualTo(point + "&from=soon");
    var backwards = "&from=2026-11-24T06:00&to=2026-11-23T06:00";
    assertThat(browser.get(point + backwards).body())
        .contains("id=\"fault-to\"", "aria-describedby=\"fault-to\"", "The end must come after")
        .doesNotContain("Ana Example", "/headcounts/prepare", "??");
    assertThat(browser.get(point + "&confidence=perhaps").body())
        .contains("id=\"fault-confidence\"")
        .doesNotContain("Ana Example");
    assertThat(browser.get("/exposure" + backwards.replaceFirst("&", "?")).body())
        .contains("id=\"fault-to\"");
    var wrong =
        browser.get("/exposure?place=" + encode("Xanadu <b>") + "&from=soon").body();
    assertThat(wrong)
        .contains("id=\"fault-place\"", "id=\"fault-from\"", "Xanadu &lt;b&gt;")
        .doesNotContain("??");
  }

  @Test
  void a_headcount_in_an_area_says_whom_it_counts_whatever_the_filter_hides() throws Exception {
    var browser = anaIsFarAway();
    var point = FAR + code;

    for (var language : List.of("fr", "ar", "en")) {
      var some =
          browser.get(point + "&text=nobody-of-that-name&lang=" + language).body();
      assertThat(some).contains("/headcounts/prepare").doesNotContain("Ana Example", "??");
    }
    assertThat(browser.get(point + "&text=nobody-of-that-name").body())
        .contains("Start a headcount of 1 people, whatever their category and name");
    assertThat(
            browser.get(point + "&confidence=certain&text=nobody-of-that-name").body())
        .contains("Start a headcount of 0 people");
    assertThat(
            browser.get(point + "&text=ana&category=NATIONAL_STAFF&format=csv").body())
        .contains("Organisation " + code, "National staff", "Name or place: ana");
  }

  /// A browser of a duty officer, once Ana is known to live far away.
  private TestBrowser anaIsFarAway() throws Exception {
    var ana = people.person(organisation, "Ana", "Example");
    people.station(ana, StationKind.RESIDENCE, FAR_AWAY);
    changed("people.change", ana);
    var token = newToken(Role.DUTY_OFFICER);
    whenPeople(
        () -> post(
            "/api/v1/exposure?organisation=" + code,
            token,
            "{\"circle\": {\"longitude\": -36.5, \"latitude\": -54.3, \"radiusKm\": 20}}"),
        1,
        MOMENT);
    return signedIn(Role.DUTY_OFFICER);
  }
}
