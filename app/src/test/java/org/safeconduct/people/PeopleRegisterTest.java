package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.people.PeopleFixture.GENEVA;
import static org.safeconduct.people.PeopleFixture.NAIROBI;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

class PeopleRegisterTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final PageRequest FIRST = new PageRequest(0, 0, null);

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final List<String> audited = new ArrayList<>();
  private final PeopleRegister register = PeopleFixture.register(
      jdbc, currentUser, (deed, subject, _) -> audited.add((deed + " " + subject).strip()), clock);
  private final PeopleFixture given = new PeopleFixture(jdbc, clock);

  @Test
  void a_list_is_filtered_by_organisation_category_country_and_words() {
    var unx = given.organisation("LIST-A");
    var other = given.organisation("LIST-B");
    var anna = given.person(unx, "Anna", "Müller");
    var bela = given.person(unx, "Béla", "Ångström");
    var child = given.person(unx, "Csilla", "Ångström", bela, null);
    given.person(other, "Anna", "Zebra");
    given.station(anna, StationKind.DUTY_STATION, GENEVA);
    given.station(bela, StationKind.RESIDENCE, NAIROBI);

    assertThat(listed(filter(unx, null, null, null))).containsExactly(bela, child, anna);
    assertThat(listed(filter(unx, Category.DEPENDANT, null, null))).containsExactly(child);
    assertThat(listed(filter(unx, null, null, "CH"))).containsExactly(anna);
    assertThat(listed(filter(unx, null, "MULLER anna", null))).containsExactly(anna);
    assertThat(listed(filter(unx, null, "angstrom bela", null))).containsExactly(bela);
    assertThat(listed(filter(unx, null, "100%", null))).isEmpty();
  }

  @Test
  void somebody_is_found_by_telephone_however_the_number_is_written() {
    var organisation = given.organisation("PHONES");
    var amina = given.person(organisation, "Amina", "Okoye");
    given.channel(amina, Channel.Kind.PHONE, "+41 (22) 555-01.77", 2);
    given.channel(given.person(organisation, "Bela", "One"), Channel.Kind.PHONE, "+41225550199", 1);

    for (var typed : List.of("+41225550177", "0041 22 555 01 77", "022 555 0177", "5550177"))
      assertThat(listed(filter(organisation, null, typed, null))).as(typed).containsExactly(amina);
    assertThat(listed(filter(organisation, null, "5550178", null))).isEmpty();
  }

  @Test
  void a_number_stored_with_its_trunk_zero_or_without_its_country_is_found() {
    var organisation = given.organisation("TRUNKS");
    var abroad = given.person(organisation, "Amina", "Okoye");
    var home = given.person(organisation, "Bela", "One");
    given.channel(abroad, Channel.Kind.PHONE, "+41 (0)22 555 01 23", 1);
    given.channel(home, Channel.Kind.PHONE, "022 555 01 24", 1);

    for (var typed : List.of("+41225550123", "022 555 01 23", "+41 (0)22 555 01 23", "41(0)22555"))
      assertThat(listed(filter(organisation, null, typed, null))).as(typed).containsExactly(abroad);
    for (var typed : List.of("+41 22 555 01 24", "0041 (0)22 555 01 24", "5550124"))
      assertThat(listed(filter(organisation, null, typed, null))).as(typed).containsExactly(home);
  }

  @Test
  void a_list_sorts_both_ways_and_comes_in_pages() {
    var organisation = given.organisation("PAGES");
    var first = given.person(organisation, "A", "Alpha");
    var second = given.person(organisation, "B", "bravo");
    var third = given.person(organisation, "C", "Çharlie");
    var filter = filter(organisation, null, null, null);

    var page = as(ANYBODY, () -> register.list(filter, new PageRequest(0, 2, "name")));
    var backwards = as(ANYBODY, () -> register.list(filter, new PageRequest(0, 2, "-name")));

    assertThat(page.rows()).extracting(PersonCard::id).containsExactly(first, second);
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.hasNext()).isTrue();
    assertThat(backwards.rows()).extracting(PersonCard::id).containsExactly(third, second);
  }

  @Test
  void people_whom_no_channel_reaches_can_be_listed() {
    var organisation = given.organisation("SILENT");
    var reachable = given.person(organisation, "Has", "Phone");
    given.channel(reachable, Channel.Kind.PHONE, "+41 22 555 01 01", 1);
    given.person(organisation, "Child", "Of Phone", reachable, null);
    var silent = given.person(organisation, "Has", "Nothing");
    var child = given.person(organisation, "Child", "Of Nothing", silent, null);

    var listed = listed(new PeopleFilter(organisation, null, null, null, true));

    assertThat(listed).containsExactlyInAnyOrder(silent, child);
  }

  @Test
  void a_card_shows_the_preferred_channels() {
    var organisation = given.organisation("CARDS");
    var person = given.person(organisation, "Ada", "Bond");
    given.channel(person, Channel.Kind.EMAIL, "second@example.org", 2);
    given.channel(person, Channel.Kind.EMAIL, "first@example.org", 1);
    given.channel(person, Channel.Kind.SATPHONE, "+8816 555 0102", 3);

    var card = as(ANYBODY, () -> register.cards(List.of(person))).get(person);

    assertThat(card)
        .isEqualTo(new PersonCard(
            person,
            "Ada Bond",
            organisation,
            "Organisation CARDS",
            Category.NATIONAL_STAFF,
            "en",
            null,
            null,
            "first@example.org",
            "+8816 555 0102"));
  }

  @Test
  void nobody_outside_the_scope_is_seen() {
    var mine = given.organisation("SCOPE-A");
    var other = given.organisation("SCOPE-B");
    var zone = UUID.randomUUID();
    var colleague = given.person(mine, "A", "Colleague");
    var neighbour = given.person(other, "B", "Neighbour", null, zone);
    var friend = given.person(other, "C", "Friend");
    var child = given.person(other, "D", "Child", friend, null);
    var stranger = given.person(other, "E", "Stranger");
    var all = List.of(colleague, neighbour, friend, child, stranger);
    all.forEach(person -> given.station(person, StationKind.RESIDENCE, GENEVA));
    var scope = new Scope(false, Set.of(mine.value()), Set.of(zone), Set.of(friend.value()));
    var officer =
        new Actor.Account(UUID.randomUUID(), null, "officer", Set.of(Duty.READ_PEOPLE), scope);

    var reach = List.of(colleague, neighbour, friend, child);
    assertThat(as(officer, () -> register.list(PeopleFilter.ALL, FIRST)).rows())
        .extracting(PersonCard::id)
        .containsExactlyInAnyOrderElementsOf(reach);
    assertThat(as(officer, () -> register.cards(all)).keySet())
        .containsExactlyInAnyOrderElementsOf(reach);
    assertThat(as(officer, () -> register.stationsOf(all)))
        .extracting(Station::person)
        .containsExactlyInAnyOrderElementsOf(reach);
    assertThatThrownBy(() -> as(officer, () -> register.file(stranger)))
        .isInstanceOf(NotFound.class);
    assertThat(as(officer, () -> register.find(stranger))).isEmpty();
  }

  @Test
  void without_the_duty_the_register_stays_closed() {
    var nobody = new Actor.Account(UUID.randomUUID(), null, "guest", Set.of(), Scope.EVERYBODY);

    assertThatThrownBy(() -> as(nobody, () -> register.list(PeopleFilter.ALL, FIRST)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> as(nobody, () -> register.cards(List.of())))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void a_file_holds_the_household_the_channels_and_the_newest_versions_and_is_audited() {
    var organisation = given.organisation("FILES");
    var head = given.person(organisation, "Head", "House");
    var child = given.person(organisation, "Child", "House", head, null);
    given.channel(head, Channel.Kind.RADIO, "Whisky 7", 1);
    var home = given.station(head, StationKind.RESIDENCE, GENEVA);
    var moved = new Interval(Station.SINCE_EVER, NOON.minus(Duration.ofDays(3)));
    given.station(home, 2, head, StationKind.RESIDENCE, GENEVA, moved);
    given.station(
        UUID.randomUUID(), 1, head, StationKind.RESIDENCE, NAIROBI, Interval.since(moved.until()));

    var file = as(ANYBODY, () -> register.file(head));

    assertThat(file.dependants()).extracting(PersonCard::id).containsExactly(child);
    assertThat(file.channels())
        .containsExactly(new Channel(Channel.Kind.RADIO, "Whisky 7", 1, null));
    assertThat(file.stations()).extracting(Station::stay).containsExactly(NAIROBI, GENEVA);
    assertThat(file.stations().getLast().when()).isEqualTo(moved);
    assertThat(as(ANYBODY, () -> register.file(child)).head().id()).isEqualTo(head);
    assertThat(audited).contains("people.file-read " + head);
  }

  @Test
  void reading_on_from_the_last_one_seen_meets_everybody_once() {
    var organisation = given.organisation("CURSOR");
    var all = new ArrayList<PersonId>();
    for (int i = 0; i < 7; i++) all.add(given.person(organisation, "P" + i, "Cursor"));
    var filter = filter(organisation, null, null, null);

    var seen = new ArrayList<PersonId>();
    @Nullable PersonId last = null;
    for (int round = 0; round < 4; round++) {
      var after = last;
      for (var card : as(ANYBODY, () -> register.next(filter, after, 2)).cards()) {
        seen.add(card.id());
        last = card.id();
      }
    }

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void zones_are_given_and_taken_back() {
    var organisation = given.organisation("ZONES");
    var zone = UUID.randomUUID();
    var inside = given.person(organisation, "In", "Side");
    var outside = given.person(organisation, "Out", "Side", null, zone);
    var zones = new HashMap<PersonId, @Nullable UUID>();
    zones.put(inside, zone);
    zones.put(outside, null);

    int changed = as(ANYBODY, () -> register.assignZones(zones));
    int again = as(ANYBODY, () -> register.assignZones(zones));

    assertThat(changed).isEqualTo(2);
    assertThat(again).isZero();
    assertThat(as(ANYBODY, () -> register.get(inside)).zone()).isEqualTo(zone);
    assertThat(as(ANYBODY, () -> register.get(outside)).zone()).isNull();
  }

  @Test
  void every_station_and_person_is_handed_over_to_whoever_keeps_a_picture() {
    var organisation = given.organisation("PICTURE");
    var person = given.person(organisation, "Pic", "Ture");
    given.station(person, StationKind.DUTY_STATION, NAIROBI);

    var stations = new ArrayList<Station>();
    var people = new ArrayList<PersonId>();
    transaction.executeWithoutResult(_ -> currentUser.runAs(ANYBODY, () -> {
      register.eachStation(stations::add);
      register.eachCard(it -> people.add(it.id()));
    }));

    assertThat(stations).extracting(Station::person).contains(person);
    assertThat(people).contains(person);
  }

  @Test
  void every_station_is_handed_over_as_it_was_known_at_an_earlier_moment() {
    var before = new PeopleFixture(jdbc, Clock.fixed(NOON.minusSeconds(60), ZoneOffset.UTC));
    var person = before.person(given.organisation("KNOWN-STATION"), "Kno", "Wn");
    var station = before.station(person, StationKind.DUTY_STATION, NAIROBI);
    given.station(station, 2, person, StationKind.DUTY_STATION, GENEVA, Interval.since(NOON));

    assertThat(stationsKnownAt(person, NOON.minusSeconds(61))).isEmpty();
    assertThat(stationsKnownAt(person, NOON.minusSeconds(1))).containsExactly(NAIROBI);
    assertThat(stationsKnownAt(person, NOON)).containsExactly(GENEVA);
  }

  @Test
  void somebody_whose_entry_changed_or_who_left_later_was_known_before() {
    var before = new PeopleFixture(jdbc, Clock.fixed(NOON.minusSeconds(60), ZoneOffset.UTC));
    var organisation = given.organisation("KNOWN-PERSON");
    var unchanged = before.person(organisation, "Un", "Changed");
    var changed = given.person(organisation, "Chan", "Ged");
    var stationed = given.person(organisation, "Sta", "Tioned");
    var left = before.person(organisation, "Le", "Ft");
    var later = given.person(organisation, "La", "Ter");
    before.station(stationed, StationKind.RESIDENCE, NAIROBI);
    jdbc.sql("insert into people.change (person, at) values (:person, :at)")
        .param("person", changed.value())
        .param("at", NOON.minusSeconds(60).atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("update people.person set left_at = :at where id = :id")
        .param("at", NOON.atOffset(ZoneOffset.UTC))
        .param("id", left.value())
        .update();

    assertThat(knownAt(NOON.minusSeconds(30)))
        .contains(unchanged, changed, stationed, left)
        .doesNotContain(later);
    assertThat(knownAt(NOON)).contains(unchanged, changed, stationed, later).doesNotContain(left);
  }

  private List<PersonId> knownAt(Instant moment) {
    var persons = new ArrayList<PersonId>();
    currentUser.runAs(ANYBODY, () -> register.eachCard(moment, it -> persons.add(it.id())));
    return persons;
  }

  private List<Stay> stationsKnownAt(PersonId person, Instant moment) {
    var stations = new ArrayList<Station>();
    currentUser.runAs(ANYBODY, () -> register.eachStation(moment, stations::add));
    return stations.stream()
        .filter(station -> station.person().equals(person))
        .map(Station::stay)
        .toList();
  }

  private List<PersonId> listed(PeopleFilter filter) {
    return as(ANYBODY, () -> register.list(filter, FIRST)).rows().stream()
        .map(PersonCard::id)
        .toList();
  }

  private static PeopleFilter filter(
      OrganisationId organisation,
      @Nullable Category category,
      @Nullable String text,
      @Nullable String country) {
    return new PeopleFilter(organisation, category, text, country, false);
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.callAs(actor, work);
  }
}
