package org.safeconduct.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Intake;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.TripsFixture;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExposureJourneyTest extends JourneyTest {
  private static final Stay ISLAND =
      new Stay("Adamstown", "PN", null, new Position(-130.10, -25.066), Precision.POINT);
  private static final Stay FAR_AWAY =
      new Stay("Grytviken", "GS", null, new Position(-36.51, -54.28), Precision.POINT);
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired
  AlertDesk alerts;

  private final HttpClient client = HttpClient.newHttpClient();
  private String code;
  private OrganisationId organisation;
  private PeopleFixture people;
  private TripsFixture trips;

  @BeforeEach
  void an_organisation_of_our_own() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    trips = new TripsFixture(jdbc, Clock.systemUTC());
    code = "EXP-" + UUID.randomUUID();
    organisation = people.organisation(code);
  }

  @Test
  void a_leg_that_is_taken_in_shows_in_the_exposure_within_a_second() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    var alert = alert(-3, 6);
    var path = "/api/v1/alerts/" + alert + "/exposure?organisation=" + code;
    assertThat(get(path, token).path("totals").path("people").asInt()).isZero();

    var ana = people.person(organisation, "Ana", "Example");
    people.channel(ana, org.safeconduct.people.Channel.Kind.PHONE, "+33639980001", 1);
    travels(ana, ISLAND, -10, 40);

    var exposure = whenPeople(path, token, 1, Duration.ofSeconds(1));
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

    var exposure = whenPeople(
        "/api/v1/alerts/" + alert + "/exposure?organisation=" + code,
        token,
        1,
        Duration.ofSeconds(5));
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
    whenPeople(() -> post(path, token, body), 3, Duration.ofSeconds(5));

    var first = JSON.readTree(post(path, token, body).body());
    var next = "&cursor=" + first.path("next").asString();
    var second = JSON.readTree(post(path + next, token, body).body());

    assertThat(names(first)).containsExactly("Ana Example", "Ben Example");
    assertThat(names(second)).containsExactly("Carl Example");
    assertThat(second.path("next").isNull()).isTrue();
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
        "/api/v1" + path.replace("/people", "/exposure"),
        newToken(Role.DUTY_OFFICER),
        1,
        Duration.ofSeconds(5));
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
  void a_page_asks_about_a_typed_place_and_says_what_is_wrong_with_it() throws Exception {
    var ana = people.person(organisation, "Ana", "Example");
    people.station(ana, StationKind.RESIDENCE, FAR_AWAY);
    changed("people.change", ana);
    var browser = signedIn(Role.DUTY_OFFICER);
    var point = "/exposure?longitude=-36.5&latitude=-54.3&radius=20&organisation=" + code;
    whenPeople(
        () -> post(
            "/api/v1/exposure?organisation=" + code,
            newToken(Role.DUTY_OFFICER),
            "{\"circle\": {\"longitude\": -36.5, \"latitude\": -54.3, \"radiusKm\": 20}}"),
        1,
        Duration.ofSeconds(5));

    assertThat(browser.get("/exposure").body()).contains("name=\"place\"").doesNotContain("??");
    assertThat(browser.get(point).body()).contains("Ana Example").doesNotContain("??");
    assertThat(browser.get(point + "&format=xlsx").statusCode()).isEqualTo(200);
    assertThat(browser.get(point + "&format=csv").body())
        .contains("Name,Staff number,", "Ana Example,N-" + ana + ",");
    var unreadable = browser.get(point + "&from=soon&format=csv");
    assertThat(browser.location(unreadable)).isEqualTo(point + "&from=soon");
    var backwards = "&from=2026-11-24T06:00&to=2026-11-23T06:00";
    assertThat(browser.get(point + backwards).body())
        .contains("id=\"fault-to\"", "aria-describedby=\"fault-to\"", "The end must come after")
        .doesNotContain("/headcounts/prepare", "??");
    assertThat(browser.get("/exposure" + backwards.replaceFirst("&", "?")).body())
        .contains("id=\"fault-to\"");
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
    var wrong =
        browser.get("/exposure?place=" + encode("Xanadu <b>") + "&from=soon").body();
    assertThat(wrong)
        .contains("id=\"fault-place\"", "id=\"fault-from\"", "Xanadu &lt;b&gt;")
        .doesNotContain("??");
  }

  @Test
  void what_was_known_earlier_is_told_on_the_page_in_files_and_to_programs() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    var ana = people.person(organisation, "Ana", "Example");
    travels(ana, ISLAND, -10, 40);
    var then = Instant.now();
    var ben = people.person(organisation, "Ben", "Example");
    travels(ben, ISLAND, -10, 40);
    var alert = alert(-3, 6);
    var query = "?organisation=" + code;
    whenPeople("/api/v1/alerts/" + alert + "/exposure" + query, token, 2, Duration.ofSeconds(5));
    var asked = query + "&knownAt=" + then;
    recordNow(ben);

    var known = get("/api/v1/alerts/" + alert + "/exposure" + asked, token);
    var browser = signedIn(Role.DUTY_OFFICER);
    var page = browser.get("/alerts/" + alert + "/people" + asked).body();
    var file =
        browser.get("/alerts/" + alert + "/people" + asked + "&format=csv").body();

    assertThat(page).contains("/whereabouts/" + ana + "?knownAt=");
    var before = "/whereabouts/" + ana + "?knownAt=";
    for (var language : List.of("fr", "ar", "en"))
      assertThat(browser.get(before + then + "&lang=" + language).body())
          .contains("notice-warning", "Adamstown")
          .doesNotContain("??");
    assertThat(browser.get(before + then.minus(Duration.ofDays(1))).body())
        .contains("Nothing was known then")
        .doesNotContain("Adamstown");
    assertThat(browser.get(before + "tomorrow").statusCode()).isEqualTo(400);
    assertThat(names(known)).containsExactly("Ana Example");
    assertThat(known.path("knownAt").asString()).isEqualTo(then.toString());
    assertThat(known.path("asOf").asString()).isEqualTo(then.toString());
    assertThat(page)
        .contains("Ana Example", "As known at ", "not as known now", "are today’s", "format=csv")
        .doesNotContain("Ben Example", "/headcounts/prepare", "??");
    assertThat(file).contains("as known at " + Moments.words(then), "Ana Example");
    assertThat(browser.get("/alerts/" + alert + "/people" + query).body())
        .contains("Ben Example", "/headcounts/prepare")
        .doesNotContain("As known at 2");
  }

  @Test
  void the_next_stretch_of_what_was_known_earlier_needs_no_moment_of_its_own() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    for (var name : List.of("Ana", "Ben"))
      travels(people.person(organisation, name, "Example"), ISLAND, -10, 40);
    var then = Instant.now();
    var path = "/api/v1/alerts/" + alert(-3, 6) + "/exposure?limit=1&organisation=" + code;
    var cleo = people.person(organisation, "Cleo", "Example");
    travels(cleo, ISLAND, -10, 40);
    recordNow(cleo);

    var first = get(path + "&knownAt=" + then, token);
    var next = "&cursor=" + first.path("next").asString();
    var second = get(path + next, token);
    var another = send(request(path + next + "&knownAt=" + then.minusSeconds(60), token));

    assertThat(names(first)).containsExactly("Ana Example");
    assertThat(names(second)).containsExactly("Ben Example");
    assertThat(second.path("knownAt").asString()).isEqualTo(then.toString());
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(another.statusCode()).isEqualTo(400);
    assertThat(another.body()).contains("known-at-not-of-cursor");
  }

  @Test
  void an_area_is_asked_about_as_known_earlier_and_wrong_moments_are_told() throws Exception {
    var token = newToken(Role.DUTY_OFFICER);
    var ana = people.person(organisation, "Ana", "Example");
    people.station(ana, StationKind.RESIDENCE, FAR_AWAY);
    var then = Instant.now();
    var body = """
        {"circle": {"longitude": -36.5, "latitude": -54.3, "radiusKm": 20}, "knownAt": "%s"}
        """;
    var path = "/api/v1/exposure?organisation=" + code;

    var known = JSON.readTree(post(path, token, body.formatted(then)).body());
    var future = post(path, token, body.formatted(then.plus(Duration.ofHours(1))));
    var unread = send(request(
        path.replace("/exposure", "/alerts/" + alert(-3, 6) + "/exposure") + "&knownAt=yesterday",
        token));

    assertThat(names(known)).containsExactly("Ana Example");
    assertThat(future.statusCode()).isEqualTo(400);
    assertThat(future.body()).contains("\"knownAt\"", "known-at-in-future", "still to come");
    assertThat(unread.statusCode()).isEqualTo(400);
    assertThat(unread.body()).contains("known-at-unknown");

    var browser = signedIn(Role.DUTY_OFFICER);
    var point = "/exposure?longitude=-36.5&latitude=-54.3&radius=20&organisation=" + code;
    var wrong = browser.get(point + "&knownAt=2100-01-01T00:00");
    assertThat(wrong.body())
        .contains("id=\"fault-knownAt\"", "value=\"2100-01-01T00:00\"")
        .doesNotContain("??");
    var file = browser.get(point + "&knownAt=2100-01-01T00:00&format=csv");
    assertThat(browser.location(file)).isEqualTo(point + "&knownAt=2100-01-01T00:00");
    for (var language : List.of("en", "fr", "ar"))
      assertThat(browser.get(point + "&knownAt=" + then + "&lang=" + language).body())
          .contains("Ana Example", "notice-warning")
          .doesNotContain("/headcounts/prepare", "??");
  }

  /// The fixtures say of everything that it was recorded when the test began.
  private void recordNow(PersonId person) {
    for (var row : List.of(
        "people.person set recorded_at = now() where id",
        "travel.leg set recorded_at = now() where person"))
      jdbc.sql("update " + row + " = :id").param("id", person.value()).update();
  }

  private AlertId alert(int onsetHour, int expiresHour) {
    var now = Instant.now();
    var cap = """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>%s</identifier><sender>exposure@example.org</sender><sent>%s</sent>
          <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
          <info><category>Geo</category><event>Tsunami</event><urgency>Immediate</urgency>
            <severity>Extreme</severity><certainty>Observed</certainty>
            <onset>%s</onset><expires>%s</expires>
            <area><areaDesc>Pitcairn</areaDesc><circle>-25.07,-130.1 20</circle></area>
          </info>
        </alert>
        """.formatted(
            UUID.randomUUID(), time(now), time(in(now, onsetHour)), time(in(now, expiresHour)));
    var intake = currentUser.callAs(
        INSTALLER,
        () -> alerts.receive(AlertDocument.of(cap), new Arrival(Channel.API, "test", false)));
    return ((Intake.Taken) intake).alerts().getFirst().id();
  }

  private static Instant in(Instant now, int hours) {
    return now.plus(Duration.ofHours(hours));
  }

  private static String time(Instant moment) {
    return moment.toString().replaceAll("\\.\\d+Z|Z", "-00:00");
  }

  private void travels(PersonId person, Stay stay, int fromHour, int untilHour) {
    var now = Instant.now();
    trips.leg(
        trips.trip(person), person, stay, new Interval(in(now, fromHour), in(now, untilHour)));
    changed("travel.change", person);
  }

  private void changed(String table, PersonId person) {
    new ChangeTable(jdbc, Clock.systemUTC(), table).record(List.of(person.value()));
  }

  private JsonNode whenPeople(String path, String token, int people, Duration within)
      throws Exception {
    return whenPeople(() -> send(request(path, token)), people, within);
  }

  private JsonNode whenPeople(Asking asking, int people, Duration within) throws Exception {
    var deadline = Instant.now().plus(within);
    while (true) {
      var answer = JSON.readTree(asking.ask().body());
      if (answer.path("totals").path("people").asInt() == people) return answer;
      assertThat(Instant.now()).as(answer.toString()).isBefore(deadline);
      Thread.sleep(20);
    }
  }

  private interface Asking {
    HttpResponse<String> ask() throws IOException, InterruptedException;
  }

  private static List<String> names(JsonNode exposure) {
    var names = new ArrayList<String>();
    exposure.path("people").forEach(person -> names.add(person.path("name").asString()));
    return names;
  }

  private JsonNode get(String path, String token) throws Exception {
    return JSON.readTree(send(request(path, token)).body());
  }

  private HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    return send(request(path, token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "en");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
