package org.safeconduct.people.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;

/// A calendar from its first day to what others learn of it.
class PresenceJourneyTest extends JourneyTest {
  private static final Pattern WITHDRAWAL = Pattern.compile("/presence/([0-9a-f-]{36})/withdrawal");

  private PeopleFixture given;
  private OrganisationId organisation;
  private PersonId ana;
  private TestBrowser focalPoint;

  @BeforeEach
  void somebody_with_a_focal_point() {
    given = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = given.organisation("W" + UUID.randomUUID());
    ana = given.person(organisation, "Ana", "Presence");
    given.station(ana, StationKind.DUTY_STATION, PeopleFixture.GENEVA);
    focalPoint = signedIn(null, Set.of(organisation.value()), Set.of(), Role.FOCAL_POINT);
  }

  @Test
  void somebody_enters_leave_and_the_focal_point_sees_and_exports_it() {
    var self = signedIn(ana.value(), Set.of(), Set.of(), Role.TRAVELLER);
    assertThat(self.get("/me/profile").body()).contains("/people/" + ana + "/presence?back=");
    var page = "/people/" + ana + "/presence";
    self.get(page + "?back=/me/profile");

    var wrong = self.post(page, leave("2026-02-30", today(2), "Atlantis-on-Sea"));
    var done = self.post(page, leave(today(-1), today(2), "Nairobi"));
    self.get(self.location(done));
    var twice = self.post(page, leave(today(2), today(4), ""));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("id=\"from-error\"", "id=\"place-error\"", "value=\"Atlantis-on-Sea\"");
    assertThat(self.location(done)).isEqualTo(page + "?back=/me/profile");
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body())
        .contains("Leave is entered from " + today(-1) + " to " + today(2), "id=\"from-error\"");
    assertThat(focalPoint.get("/people/away?kind=leave&country=KE").body())
        .contains("Ana Presence", "Nairobi", "Africa/Nairobi");
    assertThat(focalPoint
            .get("/people/away?format=csv&organisation=" + organisation)
            .body())
        .contains("Ana Presence", "Leave", today(2));
    assertThat(focalPoint.get("/people/away?kind=mission").body()).doesNotContain("Ana Presence");
    assertThat(focalPoint.get("/people/" + ana + "/history").body())
        .contains("Presence entered", "Nairobi");
    assertThat(signedIn(null, Set.of(UUID.randomUUID()), Set.of(), Role.FOCAL_POINT)
            .get(page)
            .statusCode())
        .isEqualTo(404);
  }

  @Test
  void leave_in_a_country_brings_the_person_before_whoever_looks_after_it() {
    var officer = signedIn(null, Set.of(), Set.of("TV"), Role.FIELD_OFFICER);
    assertThat(officer.get("/people/" + ana).statusCode()).isEqualTo(404);
    var page = "/people/" + ana + "/presence";
    focalPoint.get(page);

    focalPoint.post(page, leave(today(0), today(2), "Funafuti"));

    assertThat(officer.get("/people/" + ana).statusCode()).isEqualTo(200);
    assertThat(officer.get(page).body()).contains("Funafuti").doesNotContain("/withdrawal");
    assertThat(officer.get("/people/away").body()).contains("Ana Presence");
    var entry = WITHDRAWAL.matcher(focalPoint.get(page).body());
    assertThat(entry.find()).isTrue();
    focalPoint.post(page + "/" + entry.group(1) + "/withdrawal", Map.of("version", "1"));

    assertThat(focalPoint.get(page).body()).contains("withdrawn");
    assertThat(officer.get("/people/" + ana).statusCode()).isEqualTo(404);
  }

  @Test
  void a_warden_on_leave_makes_a_gap_and_a_warden_who_teleworks_none() {
    var zone = zoneWithWarden();
    var adviser = signedIn(null, Set.of(), Set.of(), Role.SECURITY_ADVISER);
    var gaps = "/network/gaps?kind=NOBODY_PRESENT&zone=" + zone;
    var page = "/people/" + ana + "/presence";
    assertThat(adviser.get(gaps).body()).doesNotContain("Ana Presence");
    adviser.get(page);

    var telework = new HashMap<>(leave(today(0), today(0), ""));
    telework.put("kind", "TELEWORK");
    adviser.post(page, telework);
    assertThat(adviser.get(gaps).body()).doesNotContain("Ana Presence");
    var entry = WITHDRAWAL.matcher(adviser.get(page).body());
    assertThat(entry.find()).isTrue();
    adviser.post(page + "/" + entry.group(1) + "/withdrawal", Map.of("version", "1"));
    adviser.get(page);
    adviser.post(page, leave(today(-1), today(1), ""));

    assertThat(adviser.get(gaps).body()).contains("Ana Presence", "nobody there today");
  }

  private UUID zoneWithWarden() {
    var zone = UUID.randomUUID();
    jdbc.sql("insert into governance.zone values (:id, :name, null, :area, 'School')")
        .param("id", zone)
        .param("name", "Zone " + zone)
        .param(
            "area",
            "{\"type\":\"Polygon\",\"coordinates\":[[[177.1,-17.6],[177.2,-17.6],[177.2,-17.5],"
                + "[177.1,-17.5],[177.1,-17.6]]]}")
        .update();
    jdbc.sql("""
            insert into governance.appointment (id, person, post, zone, starts, ends)
            values (:id, :person, 'WARDEN', :zone, :starts, '9999-12-31Z')
            """)
        .param("id", UUID.randomUUID())
        .param("person", ana.value())
        .param("zone", zone)
        .param("starts", OffsetDateTime.now(ZoneOffset.UTC).minusDays(9))
        .update();
    return zone;
  }

  private static Map<String, String> leave(String from, String until, String place) {
    return Map.of(
        "kind", "LEAVE", "from", from, "until", until, "place", place, "back", "/me/profile");
  }

  private static String today(int days) {
    return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
  }

  private TestBrowser signedIn(
      UUID person, Set<UUID> organisations, Set<String> countries, Role role) {
    var username = "somebody-" + UUID.randomUUID();
    var assignment = new Assignment(Set.of(role), organisations, Set.of(), countries, 0);
    var wanted = new NewAccount(username, "Amina Okoye", PASSWORD, person, assignment, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    return browser;
  }
}
