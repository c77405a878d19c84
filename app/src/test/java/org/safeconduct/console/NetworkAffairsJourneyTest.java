package org.safeconduct.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.access.Role;
import org.safeconduct.governance.NetworkJourney;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.files.StaleChannels;
import org.springframework.beans.factory.annotation.Autowired;

/// Zones, meetings, consultations and liaison by their real forms, and the mail that reminds.
class NetworkAffairsJourneyTest extends NetworkJourney {
  private static final String AROUND_GENEVA = "6.10 46.15\n6.20 46.25\n6.20 46.15\n6.10 46.25";

  @Autowired
  RemindNetwork reminders;

  @Autowired
  RemindKeepers keepers;

  @Autowired
  RemindOfChannels channels;

  @Test
  void a_zone_that_is_drawn_takes_its_people_and_says_what_is_not_covered() {
    var ana = person("Ana");
    people.station(ana, StationKind.RESIDENCE, PeopleFixture.GENEVA);
    var code = "J" + UUID.randomUUID().toString().substring(0, 8);
    assertThat(adviser.get("/network/residents?organisation=" + organisation).body())
        .contains("Ana Example", "no zone covers it");

    adviser.get("/network/zones/new");
    var drawn = location(adviser.post(
        "/network/zones/new",
        Map.of(
            "code",
            code,
            "name",
            "Lakeside",
            "typed",
            AROUND_GENEVA,
            "organisation",
            organisation.toString())));

    var page = adviser.get(drawn).body();
    assertThat(page).contains("The boundary was mended", "cross each other", "nobody looks after");
    await(() -> adviser.get(drawn).body().contains("People: 1"));
    var zone = drawn.substring(drawn.lastIndexOf('/') + 1);
    assertThat(adviser.get("/network/residents?zone=" + zone).body()).contains("Ana Example");
    assertThat(adviser.get("/network/zones?q=" + code).body())
        .contains("Lakeside", "no holder", "map-legend", "[[6.1,46.15],[6.2,46.25]]");
    assertThat(adviser.get("/network/zones/map.json").body())
        .contains("\"name\":\"Lakeside\"", "◆", "/network/zones/" + zone, "\"at\":[6.");
    gatherAt(drawn, zone);
  }

  private void gatherAt(String drawn, String zone) {
    adviser.get(drawn);
    adviser.post(
        drawn + "/points",
        Map.of(
            "kind",
            "ASSEMBLY",
            "name",
            "School yard",
            "latitude",
            "46.2",
            "longitude",
            "6,15",
            "capacity",
            "120",
            "access",
            "Gate 2"));
    assertThat(adviser.get(drawn).body()).contains("School yard", "120", "Gate 2");
    assertThat(call("GET", "/api/v1/zones/" + zone, "")).contains("\"capacity\":120", "BARE");
  }

  @Test
  void corners_that_cannot_be_read_come_back_as_they_were_typed() {
    adviser.get("/network/zones/new");

    var wrong = adviser.post(
        "/network/zones/new", Map.of("code", "X1", "name", "Lakeside", "typed", "6.1 46.2\nhere"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Lakeside", "Write two numbers a line");
  }

  @Test
  void everything_that_is_missing_or_wrong_with_a_zone_is_told_at_once() {
    adviser.get("/network/zones/new");

    var empty = adviser.post("/network/zones/new", Map.of("code", "", "name", ""));
    var unreadable = adviser.post("/network/zones/new", Map.of("name", "A", "typed", "here"));

    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body())
        .contains("id=\"code-error\"", "id=\"name-error\"", "id=\"typed-error\"")
        .contains("write the corners, paste GeoJSON")
        .doesNotContain("place or a circle");
    assertThat(unreadable.body())
        .contains("id=\"code-error\"", "Write two numbers a line")
        .doesNotContain("id=\"name-error\"");
  }

  @Test
  void a_meeting_from_its_plan_to_its_agreed_minutes() {
    var olga = person("Olga");
    appoint(olga, "CHIEF_SECURITY_ADVISER");
    var body = body(olga);
    var meeting = planned(body);
    step(meeting, "holding", Map.of("version", "1"));
    step(meeting, "items", Map.of("item", "0", "title", "Situation", "papers", "Report 41"));
    step(meeting, "items", Map.of("item", "1", "title", "Situation", "minutes", "Calm."));
    var page = adviser.get(meeting).body();
    assertThat(page).contains("Olga Example", "there was no quorum");
    step(meeting, "attendance", allPresent(page));
    step(meeting, "decisions", Map.of("item", "1", "words", "Curfew from 20:00"));
    step(meeting, "guests", Map.of("name", "Lt. Keller", "function", "Police"));
    var due = LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC)).plusDays(1);
    step(
        meeting,
        "actions",
        Map.of("words", "Renew the list", "owner", olga.toString(), "due", due.toString()));
    adviser.get(meeting);
    var wordless = adviser.post(meeting + "/decisions", Map.of("item", "1", "words", " "));
    assertThat(wordless.statusCode()).isEqualTo(422);

    var seen = version(adviser.get(meeting).body());
    var alone = adviser.post(meeting + "/agreement", Map.of("version", seen));
    assertThat(alone.statusCode()).isEqualTo(422);
    assertThat(alone.body()).contains("You wrote in these minutes last");
    var second = signedIn(Role.SECURITY_ADVISER);
    second.get(meeting);
    second.post(meeting + "/agreement", Map.of("version", "2"));
    assertThat(second.get(meeting).body()).doesNotContain("agreed and fixed");
    second.post(meeting + "/agreement", Map.of("version", seen));

    assertThat(adviser.get(meeting).body())
        .contains("agreed and fixed", "Curfew from 20:00", "Lt. Keller", "there was a quorum");
    step(meeting, "corrections", Map.of("words", "21:00, not 20:00"));
    assertThat(adviser.get(meeting).body()).contains("21:00, not 20:00");
    assertThat(adviser.get(meeting + "/minutes.pdf").body()).startsWith("%PDF");
    assertThat(adviser.get("/network/decisions?q=curfew").body()).contains("Curfew from 20:00");
    remindedOf(olga);
  }

  private void remindedOf(PersonId owner) {
    reminders.everyMorning();
    reminders.everyMorning();
    await(() -> !MAIL.mailsTo(address(owner)).isEmpty());
    var mail = MAIL.mailsTo(address(owner)).getFirst().text();
    assertThat(mail).contains("/network/actions/").doesNotContain("Renew the list");
    assertThat(MAIL.mailsTo(address(owner))).hasSize(1);
  }

  @Test
  void people_are_asked_once_a_month_whether_they_can_still_be_reached() {
    var ana = person("Ana");
    var last = (int) (ana.value().getLeastSignificantBits() & 0xff);
    var day = LocalDate.of(2026, 12, last % StaleChannels.LAST_DAY + 1);
    channels.remind(day.minusMonths(1));
    var own = accountOf(ana, Role.TRAVELLER);

    channels.remind(day);
    channels.remind(day.plusDays(1));

    await(() -> !MAIL.mailsTo(address(ana)).isEmpty());
    assertThat(MAIL.mailsTo(address(ana))).hasSize(1);
    assertThat(MAIL.mailsTo(address(ana)).getFirst().text()).contains("/me/profile/channels");
    assertThat(own.location(own.get("/me/profile/channels")))
        .isEqualTo("/people/" + ana + "/channels?back=/me/profile");
    assertThat(adviser.location(adviser.get("/me/profile/channels"))).isEqualTo("/me/profile");
  }

  @Test
  void holders_hear_that_their_term_ends_and_keepers_how_much_does() {
    var keeper = person("Kim");
    accountOf(keeper, Role.SECURITY_ADVISER);
    var ana = person("Ana");
    appoint(
        ana, "CHIEF_SECURITY_ADVISER", Map.of("when.until", today().plusDays(20).toString()));

    reminders.everyMorning();
    keepers.everyMonday();
    keepers.everyMonday();

    await(() -> !MAIL.mailsTo(address(ana)).isEmpty());
    await(() -> !MAIL.mailsTo(address(keeper)).isEmpty());
    assertThat(MAIL.mailsTo(address(ana)).getFirst().text())
        .contains("Your term in a post ends on " + today().plusDays(20), "/network/posts/");
    assertThat(MAIL.mailsTo(address(keeper))).hasSize(1);
    assertThat(MAIL.mailsTo(address(keeper)).getFirst().text())
        .containsPattern("Terms in posts: [1-9][0-9]* end soon");
  }

  @Test
  void organisations_are_asked_and_reply() {
    adviser.get("/network/consultations/new");
    var incomplete = adviser.post(
        "/network/consultations/new", Map.of("title", "Movement", "silence", "NOTHING"));
    assertThat(incomplete.statusCode()).isEqualTo(422);
    assertThat(incomplete.body()).contains("Movement", "This is no time.");
    adviser.get("/network/consultations/new");
    var round = location(adviser.post(
        "/network/consultations/new",
        Map.of(
            "title", "Movement",
            "question", "Shall we stay at home?",
            "silence", "NOTHING",
            "deadline", minutes(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(2))),
            "asked", organisation.toString())));
    assertThat(adviser.get(round).body()).contains("awaited", "Silence is silence");
    var ana = person("Ana");
    appoint(ana, "SECURITY_FOCAL_POINT");
    var focalPoint = accountOf(ana, Role.FOCAL_POINT);
    focalPoint.get(round);
    focalPoint.post(
        round + "/replies",
        Map.of(
            "organisation", organisation.toString(),
            "stance", "DISAGREE",
            "words", "Deliveries stop"));

    assertThat(adviser.get(round).body())
        .contains("disagrees", "Deliveries stop", "Ana Example", "Security Focal Point");
    adviser.get(round);
    adviser.post(round + "/position", Map.of("version", "1", "words", "From 18:00"));
    assertThat(adviser.get(round).body()).contains("position written", "From 18:00");
    assertThat(focalPoint.get(round).body()).doesNotContain("From 18:00");
    var other = accountOf(stranger(), Role.FOCAL_POINT);
    assertThat(other.get(round).statusCode()).isEqualTo(404);
    assertThat(other.post(round + "/replies", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void a_counterpart_is_kept_and_the_contact_written_down() {
    var olga = person("Olga");
    adviser.get("/network/liaison/new");
    var police = location(adviser.post(
        "/network/liaison/new",
        Map.of(
            "kind", "POLICE",
            "name", "Police of the canton",
            "keeper", olga.toString(),
            "everyDays", "30")));
    adviser.get(police);
    var empty = adviser.post(police + "/contacts", Map.of("name", "Keller"));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Keller", "Write a telephone");
    adviser.get(police);
    adviser.post(
        police + "/log",
        Map.of(
            "held",
            "2026-01-05",
            "channel",
            "PHONE",
            "words",
            "Asked about the road",
            "next",
            "2026-02-01"));

    assertThat(adviser.get(police).body()).contains("Asked about the road", "contact overdue");
    assertThat(adviser.get("/network/liaison?overdue=true&q=canton").body())
        .contains("Police of the canton", "Olga Example");
    var other = accountOf(stranger(), Role.FOCAL_POINT);
    assertThat(other.get(police).statusCode()).isEqualTo(404);
    assertThat(other.post(police + "/log", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void every_page_is_there_in_each_language_and_every_list_as_a_file() {
    var lists = List.of(
        "zones", "residents", "meetings", "decisions", "actions", "consultations", "liaison");
    var pages = List.of(
        "zones/new",
        "bodies",
        "bodies/new",
        "bodies/new?kind=SECURITY_CELL",
        "consultations/new",
        "liaison/new");
    for (var language : List.of("fr", "ar", "en")) {
      adviser.get("/network?lang=" + language);
      for (var page : lists)
        assertThat(adviser.get("/network/" + page).statusCode()).as(page).isEqualTo(200);
      for (var page : pages)
        assertThat(adviser.get("/network/" + page).statusCode()).as(page).isEqualTo(200);
    }
    for (var list : lists)
      for (var format : List.of("csv", "pdf"))
        assertThat(adviser.get("/network/" + list + "?format=" + format).statusCode())
            .as(list + format)
            .isEqualTo(200);
    for (var list :
        List.of("zones", "bodies", "meetings", "actions", "consultations", "counterparts"))
      assertThat(call("GET", "/api/v1/" + list, "")).as(list).contains("\"asOf\"");
  }

  private String body(PersonId secretary) {
    adviser.get("/network/bodies/new");
    var code = "J" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    return location(adviser.post(
        "/network/bodies/new",
        Map.of(
            "code", code,
            "name", "Cell " + code,
            "kind", "SECURITY_CELL",
            "posts", "CHIEF_SECURITY_ADVISER",
            "chair", "CHIEF_SECURITY_ADVISER",
            "secretary", secretary.toString(),
            "quorum", "CHAIR_AND_MAJORITY")));
  }

  private String planned(String body) {
    adviser.get(body);
    var begun = minutes(Instant.now(Clock.systemUTC()).minus(Duration.ofMinutes(5)));
    return location(adviser.post(
        body + "/meetings", Map.of("title", "Weekly", "starts", begun, "place", "Room 12")));
  }

  private void step(String meeting, String what, Map<String, String> fields) {
    adviser.get(meeting);
    var answer = adviser.post(meeting + "/" + what, fields);
    assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(302);
  }

  private static String version(String page) {
    return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
  }

  private static Map<String, String> allPresent(String page) {
    var said = new HashMap<String, String>();
    Pattern.compile("name=\"(a\\d+)\"")
        .matcher(page)
        .results()
        .forEach(it -> said.put(it.group(1), "PRESENT"));
    assertThat(said).isNotEmpty();
    return said;
  }

  private void appoint(PersonId person, String post) {
    appoint(person, post, Map.of());
  }

  private void appoint(PersonId person, String post, Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.put("who.person", person.toString());
    fields.put("where.post", post);
    fields.put("where.organisation", organisation.toString());
    fields.put("knowingly", "true");
    adviser.get("/network/posts/new");
    location(adviser.post("/network/posts/new", fields));
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC));
  }

  private PersonId stranger() {
    return people.person(people.organisation("S" + UUID.randomUUID()), "Sam", "Example");
  }

  private String call(String method, String path, String body) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + newToken(Role.SECURITY_ADVISER))
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String minutes(Instant at) {
    return at.toString().substring(0, 16);
  }
}
