package org.safeconduct.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;

/// Asking about exposure as it was known at an earlier moment, over HTTP.
class KnownEarlierJourneyTest extends ExposureJourney {
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
    whenPeople("/api/v1/alerts/" + alert + "/exposure" + query, token, 2, MOMENT);
    var asked = query + "&knownAt=" + then;
    recordNow(ben);
    var known = get("/api/v1/alerts/" + alert + "/exposure" + asked, token);
    var browser = signedIn(Role.DUTY_OFFICER);
    var page = browser.get("/alerts/" + alert + "/people" + asked).body();
    var file =
        browser.get("/alerts/" + alert + "/people" + asked + "&format=csv").body();

    var before = "/whereabouts/" + ana + "?knownAt=";
    assertThat(page).contains(before);
    toldOfThen(browser, before, then);
    momentsThatAreNone(browser, before, ana);
    assertThat(browser
            .get("/alerts/" + alert + "/people" + query + "&knownAt=tomorrow")
            .body())
        .contains("nobody is looked for", "id=\"fault-knownAt\"")
        .doesNotContain("Ana Example", "Ben Example", "??");
    toldOfOne(ana, ben, then, token);
    assertThat(names(known)).containsExactly("Ana Example");
    for (var moment : List.of("knownAt", "asOf"))
      assertThat(known.path(moment).asString()).isEqualTo(then.toString());
    assertThat(page)
        .contains("Ana Example", "As known at ", "not as known now", "are today’s", "format=csv")
        .doesNotContain("Ben Example", "/headcounts/prepare", "??");
    assertThat(file).contains("as known at " + Moments.words(then), "Ana Example");
    assertThat(browser.get("/alerts/" + alert + "/people" + query).body())
        .contains("Ben Example", "/headcounts/prepare")
        .doesNotContain("As known at 2", "/whereabouts/" + ana + "?");
  }

  private static void toldOfThen(TestBrowser browser, String before, Instant then) {
    for (var language : List.of("fr", "ar", "en"))
      assertThat(browser.get(before + then + "&lang=" + language).body())
          .contains("notice-warning", "Adamstown")
          .doesNotContain("??");
    assertThat(browser.get(before + then.minus(Duration.ofDays(1))).body())
        .contains("Nothing was known then")
        .doesNotContain("Adamstown");
  }

  private static void momentsThatAreNone(TestBrowser browser, String before, PersonId ana) {
    for (var none :
        Map.of("tomorrow", "is not a time", "2190-01-01", "still to come").entrySet()) {
      var wrong = browser.get(before + none.getKey());
      assertThat(wrong.statusCode()).isEqualTo(400);
      assertThat(wrong.body())
          .contains("id=\"fault-knownAt\"", "aria-describedby=\"fault-knownAt\"", none.getValue())
          .doesNotContain("Adamstown", "??");
    }
    assertThat(browser.get("/whereabouts/" + ana).body())
        .contains("Adamstown", "type=\"datetime-local\" name=\"knownAt\"");
  }

  private void toldOfOne(PersonId ana, PersonId ben, Instant then, String token) throws Exception {
    var told = get("/api/v1/people/" + ana + "/whereabouts?knownAt=" + then, token);
    assertThat(told.path("asOf").asString()).isEqualTo(then.toString());
    assertThat(told.at("/statements/0/where").asString()).contains("Adamstown");
    assertThat(told.at("/statements/0/source").asString()).isEqualTo("itinerary");
    assertThat(told.at("/statements/0/confidence").asString()).isEqualTo("likely");
    assertThat(get("/api/v1/people/" + ben + "/whereabouts", token)
            .at("/statements/0/position/latitude")
            .asDouble())
        .isEqualTo(-25.066);
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
    var forged = send(request(path + "&cursor=" + putOff(next.substring(8), then), token));
    assertThat(forged.statusCode()).isEqualTo(400);
    assertThat(forged.body()).contains("cursor-unknown");
  }

  private static String putOff(String cursor, Instant knownAt) {
    var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    var later =
        plain.replace(knownAt.toString(), knownAt.plus(Duration.ofDays(1)).toString());
    return Base64.getUrlEncoder().encodeToString(later.getBytes(StandardCharsets.UTF_8));
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
        .contains("id=\"fault-knownAt\"", "value=\"2100-01-01T00:00\"", "nobody is looked for")
        .doesNotContain("Ana Example", "id=\"exposure\"", "nothing was saved", "??");
    var file = browser.get(point + "&knownAt=2100-01-01T00:00&format=csv");
    assertThat(browser.location(file)).isEqualTo(point + "&knownAt=2100-01-01T00:00");
    for (var language : List.of("en", "fr", "ar"))
      assertThat(browser.get(point + "&knownAt=" + then + "&lang=" + language).body())
          .contains("Ana Example", "notice-warning")
          .doesNotContain("/headcounts/prepare", "??");
  }

  @Test
  void a_moment_before_anything_was_known_is_refused_with_the_first_at_which_something_was()
      throws Exception {
    var ana = people.person(organisation, "Ana", "Example");
    var body = "{\"country\": \"PN\", \"knownAt\": \"1999-01-01T00:00:00Z\"}";
    var browser = signedIn(Role.DUTY_OFFICER);

    var early = post("/api/v1/exposure", newToken(Role.DUTY_OFFICER), body);

    assertThat(early.statusCode()).isEqualTo(400);
    assertThat(early.body()).contains("known-at-too-early", "knows nothing before 2");
    assertThat(send(request(
                "/api/v1/people/" + ana + "/whereabouts?knownAt=1999-01-01",
                newToken(Role.DUTY_OFFICER)))
            .body())
        .contains("known-at-too-early", "knows nothing before 2");
    assertThat(browser.get("/exposure?place=PN&knownAt=1999-01-01").body())
        .contains("id=\"fault-knownAt\"", "knows nothing before 2")
        .doesNotContain("id=\"exposure\"");
    assertThat(browser.get("/whereabouts/" + ana + "?knownAt=1999-01-01").body())
        .contains("Nothing was known then: this installation knows nothing before");
  }

  /// The fixtures say of everything that it was recorded when the test began.
}
