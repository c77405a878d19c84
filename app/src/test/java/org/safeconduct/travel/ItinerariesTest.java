package org.safeconduct.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.people.PeopleFixture.GENEVA;
import static org.safeconduct.people.PeopleFixture.NAIROBI;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;

class ItinerariesTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Stay OSH =
      new Stay("Osh", "KG", null, new Position(72.8, 40.5), Precision.CITY);
  private static final Stay SUVA =
      new Stay("Suva", "FJ", null, new Position(178.44, -18.14), Precision.CITY);
  private static final PageRequest FIRST = new PageRequest(0, 0, null);

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final Itineraries itineraries = new Itineraries(
      new TestPermissions(currentUser),
      (_, _, _) -> {},
      clock,
      PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock),
      new JdbcTrips(jdbc),
      jdbc);
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final TripsFixture given = new TripsFixture(jdbc, clock);

  @Test
  void trips_are_found_by_place_country_date_traveller_and_organisation() {
    var organisation = people.organisation("TRIPS-A");
    var anna = people.person(organisation, "Anna", "Müller");
    var bela = people.person(people.organisation("TRIPS-B"), "Béla", "Ångström");
    var toOsh = given.trip(anna);
    given.leg(toOsh, anna, OSH, days(1, 3));
    given.leg(toOsh, anna, SUVA, days(3, 5));
    var toFiji = given.trip(bela);
    given.leg(toFiji, bela, SUVA, days(100, 102));

    assertThat(listed(filter("osh", null, null, null, null))).containsExactly(toOsh);
    assertThat(listed(filter(null, "FJ", null, null, null))).containsExactly(toOsh, toFiji);
    assertThat(listed(filter(null, null, days(99, 120), null, null))).containsExactly(toFiji);
    assertThat(listed(filter(null, null, days(95, 99), null, null))).isEmpty();
    assertThat(listed(filter(null, null, null, "muller", null))).containsExactly(toOsh);
    assertThat(listed(filter(null, null, null, null, organisation))).containsExactly(toOsh);
  }

  @Test
  void a_trip_shows_its_legs_in_order_and_only_what_holds_now() {
    var person = people.person(people.organisation("LEGS"), "Anna", "Legs");
    var trip = given.trip(person);
    var second = given.leg(trip, person, GENEVA, days(3, 5));
    var first = given.leg(trip, person, NAIROBI, days(1, 3));
    var cancelled = given.leg(trip, person, NAIROBI, days(6, 7));
    given.version(cancelled, 2, trip, person, NAIROBI, days(6, 7), true);
    given.version(second, 2, trip, person, GENEVA, days(3, 9), false);

    var found = as(ANYBODY, () -> itineraries.get(trip));

    assertThat(found.legs()).extracting(Leg::id).containsExactly(first, second);
    assertThat(found.legs().getLast().when()).isEqualTo(days(3, 9));
    assertThat(as(ANYBODY, () -> itineraries.legsOf(List.of(person)))).isEqualTo(found.legs());
  }

  @Test
  void trips_of_people_out_of_scope_are_not_seen() {
    var mine = people.organisation("TSCOPE-A");
    var colleague = people.person(mine, "Col", "League");
    var stranger = people.person(people.organisation("TSCOPE-B"), "Stran", "Ger");
    var seen = given.trip(colleague);
    given.leg(seen, colleague, NAIROBI, days(1, 3));
    var hidden = given.trip(stranger);
    given.leg(hidden, stranger, NAIROBI, days(1, 3));
    var officer = new Actor.Account(
        UUID.randomUUID(),
        null,
        "officer",
        Set.of(Duty.READ_TRIPS),
        new Scope(false, Set.of(mine.value()), Set.of(), Set.of()));

    assertThat(as(officer, () -> itineraries.list(TripFilter.ALL, FIRST)).rows())
        .extracting(Trip::id)
        .containsExactly(seen);
    assertThat(as(officer, () -> itineraries.legsOf(List.of(colleague, stranger))))
        .hasSize(1);
    assertThatThrownBy(() -> as(officer, () -> itineraries.get(hidden)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void every_leg_is_handed_over_to_whoever_keeps_a_picture() {
    var person = people.person(people.organisation("EACH"), "Ea", "Ch");
    var trip = given.trip(person);
    var leg = given.leg(trip, person, NAIROBI, days(1, 3));

    var legs = new ArrayList<Leg>();
    transaction.executeWithoutResult(
        _ -> currentUser.runAs(ANYBODY, () -> itineraries.eachLeg(legs::add)));

    assertThat(legs).extracting(Leg::id).contains(leg);
  }

  @Test
  void every_leg_is_handed_over_as_it_was_known_at_an_earlier_moment() {
    var before = new TripsFixture(jdbc, Clock.fixed(NOON.minusSeconds(60), ZoneOffset.UTC));
    var person = people.person(people.organisation("KNOWN-AT"), "Kno", "Wn");
    var trip = before.trip(person);
    var moved = before.leg(trip, person, NAIROBI, days(1, 3));
    given.version(moved, 2, trip, person, GENEVA, days(1, 3), false);
    var cancelled = before.leg(trip, person, NAIROBI, days(3, 5));
    given.version(cancelled, 2, trip, person, NAIROBI, days(3, 5), true);
    given.leg(trip, person, GENEVA, days(5, 6));

    assertThat(placesKnownAt(person, NOON.minusSeconds(61))).isEmpty();
    assertThat(placesKnownAt(person, NOON.minusSeconds(60))).containsExactly(NAIROBI, NAIROBI);
    assertThat(placesKnownAt(person, NOON)).containsExactly(GENEVA, GENEVA);
  }

  private List<Stay> placesKnownAt(PersonId person, Instant moment) {
    var legs = new ArrayList<Leg>();
    currentUser.runAs(ANYBODY, () -> itineraries.eachLeg(moment, legs::add));
    return legs.stream()
        .filter(leg -> leg.person().equals(person))
        .sorted(Comparator.comparing(leg -> leg.when().from()))
        .map(Leg::stay)
        .toList();
  }

  private List<TripId> listed(TripFilter filter) {
    return as(ANYBODY, () -> itineraries.list(filter, FIRST)).rows().stream()
        .map(Trip::id)
        .toList();
  }

  private static TripFilter filter(
      String place, String country, Interval when, String traveller, OrganisationId organisation) {
    return new TripFilter(place, country, when, traveller, null, organisation);
  }

  private static Interval days(int from, int until) {
    return new Interval(NOON.plus(Duration.ofDays(from)), NOON.plus(Duration.ofDays(until)));
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.callAs(actor, work);
  }
}
