package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.shared.Interval;
import org.safeconduct.travel.TripsFixture;

/// How far the roles of `domain.md` 8.10 see: totals only, contacts only, an area only.
class ReachJourneyTest extends JourneyTest {
  private final String code = "REACH" + UUID.randomUUID().toString().substring(0, 6);
  private PeopleFixture people;
  private OrganisationId organisation;
  private PersonId inGeneva;
  private PersonId inNairobi;

  @BeforeEach
  void people_in_two_countries() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation(code);
    inGeneva = people.person(organisation, code, "Genevois");
    people.channel(inGeneva, Channel.Kind.PHONE, "+41 22 555 01 99", 1);
    people.station(inGeneva, StationKind.RESIDENCE, PeopleFixture.GENEVA);
    inNairobi = people.person(organisation, code, "Nairobian");
    people.station(inNairobi, StationKind.DUTY_STATION, PeopleFixture.NAIROBI);
  }

  @ParameterizedTest
  @EnumSource(names = {"DESIGNATED_OFFICIAL", "HEADQUARTERS_DESK"})
  void whoever_counts_sees_how_many_and_never_who(Role role) {
    var reader = signedIn(role);

    var page = reader.get("/people?q=" + code);

    assertThat(page.body())
        .contains("Organisation " + code, "and not who")
        .doesNotContain("Genevois");
    assertThat(reader.get("/people/" + inGeneva).statusCode()).isEqualTo(403);
    assertThat(reader.get("/people?format=csv").statusCode()).isEqualTo(403);
    assertThat(reader.get("/whereabouts/" + inGeneva).statusCode()).isEqualTo(403);
    assertThat(reader.get("/search?q=" + code).body()).doesNotContain("Genevois");
    var there = reader.get("/exposure?place=CH");
    assertThat(there.statusCode()).isEqualTo(200);
    assertThat(there.body()).contains("number-tile").doesNotContain("Genevois", "<table");
    assertThat(tiles(reader.get("/exposure?place=CH&text=Genevois").body()))
        .as("nobody can be asked for by name")
        .isEqualTo(tiles(reader.get("/exposure?place=CH&text=Nobodyatall").body()));
    assertThat(reader.get("/exposure?place=CH&format=csv").statusCode()).isEqualTo(403);
    assertThat(reader.get("/console").statusCode()).isEqualTo(200);
  }

  @Test
  void the_radio_room_sees_how_to_reach_people_and_nothing_else_of_them() {
    var radio = signedIn(Role.RADIO_ROOM);

    assertThat(radio.get("/people?q=" + code).body()).contains("Genevois", "+41 22 555 01 99");
    var file = radio.get("/people/" + inGeneva).body();
    assertThat(file).contains("+41 22 555 01 99").doesNotContain("Geneva", "Residence");
    assertThat(radio.get("/whereabouts/" + inGeneva).statusCode()).isEqualTo(403);
    assertThat(radio.get("/trips").statusCode()).isEqualTo(403);
    assertThat(radio.location(radio.get("/"))).isEqualTo("/headcounts");
    assertThat(radio.get("/headcounts").statusCode()).isEqualTo(200);
  }

  @Test
  void a_field_officer_sees_whoever_is_or_will_be_in_the_area() {
    var officer = fieldOfficer("KE");

    assertThat(officer.get("/people?q=" + code).body())
        .contains("Nairobian")
        .doesNotContain("Genevois");
    assertThat(officer.get("/people/" + inNairobi).statusCode()).isEqualTo(200);
    assertThat(officer.get("/people/" + inGeneva).statusCode()).isEqualTo(404);
    assertThat(officer.get("/whereabouts/" + inNairobi).statusCode()).isEqualTo(200);

    var trips = new TripsFixture(jdbc, Clock.systemUTC());
    var now = Clock.systemUTC().instant();
    var soon = new Interval(now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(5)));
    var trip = trips.trip(inGeneva);
    trips.leg(trip, inGeneva, PeopleFixture.NAIROBI, soon);

    assertThat(officer.get("/people/" + inGeneva).statusCode()).isEqualTo(200);
    assertThat(officer.get("/trips?person=" + inGeneva).body()).contains("Nairobi");
    assertThat(fieldOfficer("UG").get("/people?q=" + code).body())
        .doesNotContain("Genevois", "Nairobian");
  }

  @Test
  void a_field_officer_sees_nobody_more_by_asking_about_the_past() throws InterruptedException {
    var trips = new TripsFixture(jdbc, Clock.systemUTC());
    var now = Clock.systemUTC().instant();
    var longAgo = new Interval(now.minus(Duration.ofDays(20)), now.minus(Duration.ofDays(10)));
    trips.leg(trips.trip(inGeneva), inGeneva, PeopleFixture.NAIROBI, longAgo);
    new ChangeTable(jdbc, Clock.systemUTC(), "travel.change").record(List.of(inGeneva.value()));
    var ever = "/exposure?place=CH&from=2000-01-01&to=2100-01-01&text=" + code;
    var member =
        signedIn(new Assignment(Set.of(Role.TEAM_MEMBER), Set.of(organisation.value()), Set.of()));
    awaitShown(member, ever);

    assertThat(fieldOfficer("KE").get(ever).body())
        .contains("number-tile")
        .doesNotContain("Genevois");
  }

  private static void awaitShown(TestBrowser reader, String path) throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!reader.get(path).body().contains("Genevois")) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  @Test
  void a_member_of_the_team_sees_the_own_entity() {
    var other = people.organisation("X" + code);
    var member =
        signedIn(new Assignment(Set.of(Role.TEAM_MEMBER), Set.of(organisation.value()), Set.of()));
    var stranger =
        signedIn(new Assignment(Set.of(Role.TEAM_MEMBER), Set.of(other.value()), Set.of()));

    assertThat(member.get("/people/" + inGeneva).statusCode()).isEqualTo(200);
    assertThat(member.get("/").statusCode()).isEqualTo(200);
    assertThat(stranger.get("/people/" + inGeneva).statusCode()).isEqualTo(404);
  }

  private static List<String> tiles(String page) {
    return Pattern.compile("<strong>([0-9]+)</strong>")
        .matcher(page)
        .results()
        .map(it -> it.group(1))
        .toList();
  }

  private TestBrowser fieldOfficer(String country) {
    return signedIn(
        new Assignment(Set.of(Role.FIELD_OFFICER), Set.of(), Set.of(), Set.of(country), 0));
  }

  private TestBrowser signedIn(Assignment assignment) {
    var browser = browser();
    browser.signIn(newAccount(assignment), PASSWORD);
    return browser;
  }
}
