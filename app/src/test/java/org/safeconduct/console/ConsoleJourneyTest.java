package org.safeconduct.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Intake;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

class ConsoleJourneyTest extends JourneyTest {
  private static final List<String> LANGUAGES = List.of("en", "fr", "ar");
  private static final Pattern LAYER = Pattern.compile("/console/map/[a-z]+\\.json");

  @Autowired
  AlertDesk alerts;

  @Test
  void the_console_shows_what_waits_who_is_where_and_what_happened() {
    var alert = alert("Landslide on the pass road");
    var officer = signedIn(Role.DUTY_OFFICER);

    var page = officer.get("/").body();

    assertThat(page)
        .contains("Landslide on the pass road", "/alerts/" + alert, "data-map")
        .contains("not confirmed", "Who is where", "As of");
    for (var part : List.of("decisions", "timeline", "who", "foot")) {
      var fragment = officer.get("/console/" + part, "HX-Request", "true");
      assertThat(fragment.statusCode()).as(part).isEqualTo(200);
      assertThat(fragment.body()).as(part).doesNotContain("<html");
    }
  }

  @Test
  void the_search_finds_somebody_by_telephone() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var amina = people.person(people.organisation("T" + UUID.randomUUID()), "Amina", "Telefon");
    var digits = String.valueOf(100_000 + Math.abs(amina.value().hashCode() % 900_000));
    people.channel(amina, org.safeconduct.people.Channel.Kind.PHONE, "+41 79 " + digits, 1);
    var officer = signedIn(Role.DUTY_OFFICER);

    assertThat(officer.get("/search?q=079" + digits).body()).contains("/people/" + amina);
    assertThat(officer.get("/people?text=Telefon&lang=fr").body()).contains(">anglais<");
  }

  @Test
  void a_browser_gets_an_icon_wherever_it_asks() {
    var icon = browser().get("/favicon.ico");

    assertThat(icon.statusCode()).isEqualTo(200);
    assertThat(icon.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
  }

  @Test
  void each_screen_speaks_each_language() {
    var alert = alert("Storm over the strait");
    var officer = signedIn(Role.DUTY_OFFICER);
    var paths = List.of("/", "/alerts/" + alert, "/who", "/search?q=storm", "/me", "/credits");

    for (var language : LANGUAGES)
      for (var path : paths) {
        var page = officer.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body())
            .as(path + " in " + language)
            .contains("dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\"")
            .doesNotContain("??");
      }
  }

  @Test
  void a_map_asks_for_no_layer_that_the_reader_may_not_see() {
    var alert = alert("Flood plain");
    for (var role : List.of(Role.HEADQUARTERS_DESK, Role.FIELD_OFFICER, Role.DUTY_OFFICER)) {
      var reader = signedIn(role);
      for (var page : List.of("/console", "/alerts/" + alert)) {
        var asked = LAYER.matcher(reader.get(page).body());
        while (asked.find())
          assertThat(reader.get(asked.group()).statusCode())
              .as(role + " " + page + " " + asked.group())
              .isEqualTo(200);
      }
    }
    assertThat(signedIn(Role.HEADQUARTERS_DESK).get("/console").body())
        .contains("/console/map/people.json", "/console/map/zones.json")
        .doesNotContain("premises.json", "data-map-switch=\"premises\"");
    assertThat(signedIn(Role.DUTY_OFFICER).get("/console").body()).contains("premises.json");
  }

  @Test
  void the_layers_of_the_map_are_data_of_our_own() {
    var alert = alert("Ash fall");
    var officer = signedIn(Role.DUTY_OFFICER);

    assertThat(officer.get("/console/map/alerts.json").body()).contains(alert.toString());
    assertThat(officer.get("/console/map/people.json").body()).startsWith("{");
    assertThat(officer.get("/console/map/premises.json").body()).startsWith("{");
    assertThat(signedIn(Role.TRAVELLER).get("/console/map/people.json").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_search_finds_people_only_for_those_who_may_read_them() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    people.person(people.organisation("S-" + UUID.randomUUID()), "Quintessa", "Abernathy");

    assertThat(signedIn(Role.DUTY_OFFICER).get("/search?q=Quintessa").body())
        .contains("Quintessa Abernathy");
    assertThat(signedIn(Role.ADMINISTRATOR).get("/search?q=Quintessa").body())
        .doesNotContain("Quintessa Abernathy");
  }

  @Test
  void whoever_is_counted_finds_the_question_on_a_page_of_their_own() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var person = people.person(people.organisation("M-" + UUID.randomUUID()), "Nadia", "Rosen");
    var traveller = signedInAs(person);
    assertThat(traveller.get("/me").body()).contains("Nobody asks you anything now.");

    open("Smoke in the lobby", person);

    var page = traveller.get("/me").body();
    assertThat(page).contains("Smoke in the lobby").doesNotContain("Nobody asks you");
    var link = page.replaceAll("(?s).*href=\"https?://[^/]+(/a#[^\"]+)\".*", "$1");
    assertThat(browser().follow(link).body()).contains("Nadia Rosen", "I am safe");
    assertThat(signedIn(Role.TRAVELLER).get("/me").body()).doesNotContain("Smoke in the lobby");
  }

  @Test
  void everybody_lands_on_the_page_that_is_theirs() {
    assertThat(landing(Role.DUTY_OFFICER)).isEmpty();
    assertThat(landing(Role.AUDITOR)).isEqualTo("/audit");
    assertThat(landing(Role.ADMINISTRATOR)).isEqualTo("/self-check");
    assertThat(landing(Role.TRAVELLER)).isEqualTo("/me");
  }

  @Test
  void a_focal_point_finds_what_waits_and_while_people_are_counted_those_people() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("F-" + UUID.randomUUID());
    var person = people.person(organisation, "Nadia", "Rosen");
    var username = newAccount(
        new Assignment(Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of()));
    var focalPoint = browser();
    focalPoint.signIn(username, PASSWORD);

    assertThat(focalPoint.get("/").body()).contains("Decisions waiting");
    open("Smoke in the lobby", person);

    assertThat(focalPoint.location(focalPoint.get("/"))).isEqualTo("/headcounts/mine");
    assertThat(focalPoint.get("/headcounts/mine").body()).contains("href=\"/console\"");
    assertThat(focalPoint.get("/console").body()).contains("Decisions waiting");
  }

  @Test
  void the_self_check_speaks_in_words_and_to_administrators_only() {
    assertThat(signedIn(Role.ADMINISTRATOR).get("/self-check").body())
        .contains("PostgreSQL", "Server and database agree");
    assertThat(signedIn(Role.TRAVELLER).get("/self-check").statusCode()).isEqualTo(403);
  }

  private String landing(Role role) {
    var browser = signedIn(role);
    return browser.location(browser.get("/"));
  }

  private TestBrowser signedInAs(PersonId person) {
    var username = "own-" + person;
    var wanted = new NewAccount(
        username, "Nadia Rosen", PASSWORD, person.value(), Assignment.of(Role.TRAVELLER), null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    return browser;
  }

  private void open(String title, PersonId person) {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");
    var answer = officer.post(
        "/headcounts",
        Map.of(
            "person", person.toString(),
            "title", title,
            "again", "30",
            "hours", "24",
            "subject.en", "Are you safe?",
            "body.en", "Answer here: {link}",
            "key", UUID.randomUUID().toString()));
    assertThat(officer.location(answer)).startsWith("/headcounts/");
  }

  private AlertId alert(String headline) {
    var sent = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var cap = """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>%s</identifier><sender>console@example.org</sender><sent>%s</sent>
          <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
          <info><category>Geo</category><event>Landslide</event><urgency>Immediate</urgency>
            <severity>Severe</severity><certainty>Observed</certainty><headline>%s</headline>
            <area><areaDesc>Bouvet</areaDesc><circle>-54.42,3.36 20</circle></area>
          </info>
        </alert>
        """.formatted(UUID.randomUUID(), sent.toString().replace("Z", "-00:00"), headline);
    var arrival = new Arrival(Channel.API, "test", false);
    var intake =
        currentUser.callAs(INSTALLER, () -> alerts.receive(AlertDocument.of(cap), arrival));
    return ((Intake.Taken) intake).alerts().getFirst().id();
  }
}
