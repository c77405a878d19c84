package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.access.Role;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Intake;
import org.springframework.beans.factory.annotation.Autowired;

class PreparingJourneyTest extends HeadcountPagesTest {
  @Autowired
  AlertDesk alerts;

  @Test
  void a_name_of_several_towns_is_not_decided_silently_and_the_form_keeps_what_was_typed() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");

    var page = officer
        .post("/headcounts/prepare", Map.of("place", "San Jose", "km", "12.5"))
        .body();

    assertThat(page)
        .contains("Several places have this name", "San Jose, US (California)")
        .contains("value=\"San Jose\"", "value=\"12.5\"", "id=\"place-error\"");
    assertThat(officer
            .get("/headcounts/prepare?place=San+Jose,+US+(California)&km=12.5")
            .body())
        .contains("Nothing has been sent yet");
  }

  @Test
  void the_place_that_was_found_is_named_with_its_country_before_anybody_is_counted() {
    var officer = signedIn(Role.DUTY_OFFICER);

    assertThat(officer.get("/headcounts/prepare?place=geneve&km=12.5").body())
        .contains("In Genève, Switzerland and 12.5 km around it");
    assertThat(officer.get("/headcounts/prepare?place=Georgia,+GE").body())
        .contains("In Georgia</strong>")
        .doesNotContain("around it");
    assertThat(officer.get("/headcounts/prepare?place=geneve&lang=fr").body())
        .contains("Genève, Suisse et 25 km alentour");
    assertThat(officer.get("/headcounts/prepare?place=geneve&lang=ar").body())
        .contains("25 كم")
        .doesNotContain("??crisis");
  }

  @Test
  void what_cannot_be_read_is_said_beside_its_field_in_each_language() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");

    assertThat(officer.post("/headcounts/prepare", Map.of("place", "Xyzzyx")).body())
        .contains("No place of this name is known", "value=\"Xyzzyx\"");
    assertThat(officer.post("/headcounts/prepare", Map.of("area", "{nonsense")).body())
        .contains("This area cannot be read", "{nonsense");
    for (var language : new String[] {"fr", "ar"})
      assertThat(
              officer.get("/headcounts/prepare?place=San+Jose&lang=" + language).body())
          .contains("place-error")
          .doesNotContain("??crisis");
  }

  @Test
  void a_place_and_an_area_at_once_are_refused_and_nothing_is_guessed() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");
    var polygon = "{\"type\":\"Polygon\",\"coordinates\":[[[6,46],[7,46],[7,47],[6,47],[6,46]]]}";

    assertThat(officer
            .post("/headcounts/prepare", Map.of("place", "Nairobi", "km", "25", "area", polygon))
            .body())
        .contains("A place and an area are two things", "value=\"Nairobi\"");
  }

  @Test
  void whoever_works_for_two_organisations_counts_once_and_the_page_says_so() {
    var mail = "twice-" + UUID.randomUUID() + "@example.org";
    var one = people.person(people.organisation("T1-" + UUID.randomUUID()), "Ada", "Double");
    var two = people.person(people.organisation("T2-" + UUID.randomUUID()), "Ada", "Double");
    people.channel(one, org.safeconduct.people.Channel.Kind.EMAIL, mail, 1);
    people.channel(two, org.safeconduct.people.Channel.Kind.EMAIL, mail, 1);

    assertThat(signedIn(Role.DUTY_OFFICER)
            .get("/headcounts/prepare?person=" + one + "&person=" + two)
            .body())
        .contains("Second files of people who work for two organisations: 1", "1 of 1 who would");
  }

  @Test
  void who_is_in_an_area_leads_to_a_headcount_of_the_same_area_and_time() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var asked = "/exposure?place=geneve&radius=12,5&from=2026-11-20T10:00&to=2026-11-21T10:00";

    assertThat(officer.get(asked + "&confidence=likely").body())
        .contains("Start a headcount for these people")
        .contains("name=\"place\" value=\"geneve\"", "name=\"km\" value=\"12.5\"")
        .contains("name=\"when\" value=\"2026-11-20T10:00:00Z/2026-11-21T10:00:00Z\"")
        .contains("name=\"confidence\" value=\"LIKELY\"");
    assertThat(officer
            .post(
                "/headcounts/prepare",
                Map.of(
                    "place", "geneve",
                    "km", "12.5",
                    "when", "2026-11-20T10:00:00Z/2026-11-21T10:00:00Z"))
            .body())
        .contains("Who is there at any time from 20 Nov 2026 10:00Z to 21 Nov 2026 10:00Z")
        .contains("In Genève, Switzerland and 12.5 km around it")
        .contains("name=\"when\" value=\"2026-11-20T10:00:00Z/2026-11-21T10:00:00Z\"");
    assertThat(officer.get(asked + "&text=ana").body())
        .contains("whatever their category and name");
    assertThat(signedIn(Role.DESIGNATED_OFFICIAL).get(asked).body())
        .contains("Genève")
        .doesNotContain("/headcounts/prepare");
  }

  @Test
  void a_point_leads_to_a_headcount_of_its_circle_and_a_time_that_cannot_be_read_is_said() {
    var officer = signedIn(Role.DUTY_OFFICER);

    assertThat(officer
            .get("/exposure?longitude=-5.7&latitude=-15.9&group=arriving")
            .body())
        .contains("name=\"area\" value=\"{&quot;type&quot;:&quot;Polygon&quot;")
        .contains("name=\"besides\" value=\"ARRIVING\"")
        .doesNotContain("name=\"when\" value");
    for (var when : List.of(
        "soon",
        "2026-02-01T00:00:00Z/2026-01-01T00:00:00Z",
        "%2B1000000000-12-31T23:59:59.999999999Z"))
      assertThat(officer.get("/headcounts/prepare?place=geneve&when=" + when).body())
          .contains("The time cannot be read");
    for (var language : new String[] {"fr", "ar"})
      assertThat(officer
              .get("/headcounts/prepare?place=geneve&when=2026-11-20T10:00:00Z&lang=" + language)
              .body())
          .contains("2026")
          .doesNotContain("??crisis");
  }

  @Test
  void what_the_alert_tells_people_to_do_stands_in_the_question() {
    var officer = signedIn(Role.DUTY_OFFICER);

    assertThat(officer
            .get("/headcounts/prepare?alert="
                + alert("en", "Move to high ground.", "fr", "Gagnez les hauteurs."))
            .body())
        .contains("What to do: Move to high ground.", "Que faire : Gagnez les hauteurs.");
  }

  @Test
  void words_of_the_alert_in_one_language_stand_in_no_text_of_another_and_the_page_says_so() {
    var page = signedIn(Role.DUTY_OFFICER)
        .get("/headcounts/prepare?alert=" + alert("en-GB", "Move to high ground."))
        .body();

    assertThat(page)
        .containsOnlyOnce("Move to high ground.")
        .containsPattern("The alert does not say what to do in:.*French.*Arabic")
        .doesNotContain("Que faire : ");
  }

  @Test
  void an_alert_that_says_what_to_do_only_in_another_language_says_it_in_no_text() {
    var page = signedIn(Role.DUTY_OFFICER)
        .get("/headcounts/prepare?alert=" + alert("es", "Suba a un lugar alto."))
        .body();

    assertThat(page)
        .doesNotContain("Suba a un lugar alto.")
        .containsPattern("The alert does not say what to do in:.*English.*French.*Arabic");
  }

  private AlertId alert(String... languagesAndInstructions) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    var information = """
        <info><language>%s</language><category>Geo</category><event>Tsunami</event>
          <urgency>Immediate</urgency><severity>Extreme</severity><certainty>Observed</certainty>
          <instruction>%s</instruction>
          <area><areaDesc>Jamestown</areaDesc><circle>-15.92,-5.71 20</circle></area></info>
        """;
    var informations = new StringBuilder();
    for (int n = 0; n < languagesAndInstructions.length; n += 2)
      informations.append(
          information.formatted(languagesAndInstructions[n], languagesAndInstructions[n + 1]));
    var cap = """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier>
          <sender>crisis@example.org</sender><sent>%s</sent><status>Actual</status>
          <msgType>Alert</msgType><scope>Public</scope>%s</alert>
        """.formatted(UUID.randomUUID(), now.toString().replace("Z", "-00:00"), informations);
    var arrival = new Arrival(Channel.API, "test", false);
    var intake =
        currentUser.callAs(INSTALLER, () -> alerts.receive(AlertDocument.of(cap), arrival));
    return ((Intake.Taken) intake).alerts().getFirst().id();
  }
}
