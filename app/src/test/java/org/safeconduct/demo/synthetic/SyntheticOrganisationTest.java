package org.safeconduct.demo.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Zone;
import org.safeconduct.people.Category;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;

class SyntheticOrganisationTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:05:00Z");
  private static final long SEED = 20_261_124;

  @Test
  void the_same_seed_makes_the_same_organisation() {
    var one = organisation(Size.S);
    var other = organisation(Size.S);

    assertThat(other.organisations()).isEqualTo(one.organisations());
    assertThat(other.people()).containsExactlyElementsOf(one.people().toList());
    assertThat(other.contacts()).containsExactlyElementsOf(one.contacts().toList());
    assertThat(other.stations()).containsExactlyElementsOf(one.stations().toList());
    assertThat(other.premises()).isEqualTo(one.premises());
    assertThat(other.occupants()).containsExactlyElementsOf(one.occupants().toList());
    assertThat(other.zones()).isEqualTo(one.zones());
    assertThat(other.appointments()).isEqualTo(one.appointments());
    assertThat(other.trips()).containsExactlyElementsOf(one.trips().toList());
    assertThat(other.checkIns()).containsExactlyElementsOf(one.checkIns().toList());
  }

  @Test
  void another_seed_makes_other_people() {
    var names = organisation(Size.S).people().map(Person::name).toList();

    var others = SyntheticOrganisation.of(Size.S, SEED + 1, NOW, GAZETTEER)
        .people()
        .map(Person::name)
        .toList();

    assertThat(others).isNotEqualTo(names);
  }

  @ParameterizedTest
  @EnumSource
  void there_are_as_many_as_the_size_says(Size size) {
    var organisation = organisation(size);

    var categories = organisation
        .people()
        .collect(Collectors.groupingBy(Person::category, Collectors.counting()));
    long dependants = categories.remove(Category.DEPENDANT);

    assertThat(dependants).isEqualTo(size.dependants());
    assertThat(categories.values().stream().mapToLong(it -> it).sum()).isEqualTo(size.staff());
    assertThat(organisation.organisations()).hasSize(size.organisations());
    assertThat(organisation.premises()).hasSize(size.premises());
    assertThat(ids(organisation.people().map(it -> it.id().value()))).hasSize(size.people());
  }

  @ParameterizedTest
  @EnumSource(names = {"S", "M", "L"})
  void as_many_trips_begin_in_a_year_and_as_many_are_away_as_the_size_says(Size size) {
    int begun = 0;
    int away = 0;
    for (var trip : (Iterable<Trip>) organisation(size).trips()::iterator) {
      if (start(trip).isBefore(NOW)) begun++;
      boolean isAway = start(trip).isBefore(NOW) && end(trip).isAfter(NOW);
      if (isAway && !trip.isCancelled()) away++;
    }

    assertThat((double) begun).isCloseTo(size.tripsPerYear(), within(size.tripsPerYear() * 0.01));
    double noise = 4 * Math.sqrt(size.travellers()) + 0.04 * size.travellers();
    assertThat((double) away).isCloseTo(size.travellers(), within(noise));
  }

  @Test
  void durations_and_lead_times_are_those_of_the_recipe() {
    int all = 0;
    int shortTrips = 0;
    int longTrips = 0;
    int late = 0;
    for (var trip : (Iterable<Trip>)
        organisation(Size.L).trips().filter(it -> start(it).isBefore(NOW))::iterator) {
      double days = seconds(start(trip), end(trip)) / 86_400.0;
      all++;
      if (days < 5.6) shortTrips++;
      if (days > 14.6) longTrips++;
      if (seconds(trip.recordedAt(), start(trip)) < 7 * 86_400) late++;
    }

    assertThat((double) shortTrips / all).isCloseTo(0.60, within(0.03));
    assertThat((double) longTrips / all).isCloseTo(0.10, within(0.02));
    assertThat((double) late / all).isCloseTo(0.22, within(0.03));
  }

  @ParameterizedTest
  @EnumSource(names = {"S", "M", "L"})
  void nobody_is_on_two_trips_at_once_and_legs_follow_each_other(Size size) {
    var last = new HashMap<PersonId, Instant>();

    organisation(size)
        .trips()
        .sorted(java.util.Comparator.comparing(SyntheticOrganisationTest::start))
        .forEach(trip -> {
          var before = last.getOrDefault(trip.person(), Instant.MIN);
          for (var leg : trip.legs()) {
            assertThat(leg.when().from()).isAfterOrEqualTo(before);
            before = leg.when().until();
          }
          last.put(trip.person(), before);
        });
  }

  @Test
  void somebody_arrives_within_two_days_in_every_busy_place() {
    for (var size : List.of(Size.S, Size.M, Size.L)) {
      var organisation = organisation(size);
      var soon = NOW.plusSeconds(2 * 86_400);
      var arrivals = organisation
          .trips()
          .flatMap(trip -> trip.legs().stream())
          .filter(leg -> leg.when().from().isAfter(NOW) && leg.when().from().isBefore(soon))
          .collect(Collectors.groupingBy(leg -> leg.stay().label(), Collectors.counting()));
      var busiest = organisation
          .stations()
          .filter(it -> it.kind() == StationKind.DUTY_STATION)
          .collect(Collectors.groupingBy(it -> it.stay().label(), Collectors.counting()))
          .entrySet()
          .stream()
          .sorted(java.util.Map.Entry.<String, Long>comparingByValue().reversed())
          .limit(2)
          .map(java.util.Map.Entry::getKey);

      assertThat(busiest)
          .allSatisfy(town -> assertThat(arrivals).as(size.name()).containsKey(town));
    }
  }

  @Test
  void contacts_reach_nobody_in_the_world() {
    for (var size : List.of(Size.M, Size.L))
      assertThat(organisation(size).contacts().map(Contact::channel)).allSatisfy(channel -> {
        if (channel.kind() == Channel.Kind.EMAIL)
          assertThat(channel.value())
              .matches("[a-z0-9.-]+@([a-z0-9-]+\\.)+example\\.(org|net|com)");
        if (channel.kind() == Channel.Kind.PHONE)
          assertThat(channel.value())
              .matches("\\+336399 8\\d{4}".replace(" ", "")
                  + "|\\+33(19900|26191|35301|46571|53649)\\d{4}"
                  + "|\\+44(7700900\\d{3}|1632960\\d{3}|2079460\\d{3})"
                  + "|\\+1(202|212|416)55501\\d\\d");
      });
  }

  @Test
  void some_have_no_phone_and_some_contacts_are_old() {
    var organisation = organisation(Size.L);
    var staff = ids(
        organisation.people().filter(it -> it.head() == null).map(it -> it.id().value()));
    var phones = new HashSet<UUID>();
    int all = 0;
    int stale = 0;
    for (var contact : (Iterable<Contact>) organisation.contacts()::iterator) {
      if (contact.channel().kind() == Channel.Kind.PHONE)
        phones.add(contact.person().value());
      var confirmed = contact.channel().verifiedAt();
      all++;
      if (confirmed != null && seconds(confirmed, NOW) > 180L * 86_400) stale++;
    }
    staff.removeAll(phones);

    assertThat((double) staff.size() / Size.L.staff()).isCloseTo(0.044, within(0.005));
    assertThat((double) stale / all).isCloseTo(0.07, within(0.01));
  }

  @Test
  void some_stand_in_the_lists_of_two_organisations() {
    var organisation = organisation(Size.L);
    var staff = organisation.people().filter(it -> it.head() == null).toList();
    int seconded = 0;
    for (int i = 0; i < staff.size(); i++)
      for (int j = Math.max(0, i - 8); j < i; j++)
        if (staff.get(j).name().equals(staff.get(i).name())
            && !staff.get(j).organisation().equals(staff.get(i).organisation())) seconded++;

    assertThat((double) seconded / staff.size()).isCloseTo(0.02, within(0.004));
  }

  @Test
  void a_few_people_are_nowhere_to_be_found() {
    var stations = organisation(Size.S).stations().toList();

    assertThat(stations).anyMatch(it -> !it.stay().isLocated());
    assertThat(stations.stream().filter(it -> !it.stay().isLocated()).count()).isLessThan(40);
  }

  @Test
  void country_k_has_eighteen_warden_zones_that_do_not_overlap() {
    var zones = organisation(Size.L).zones().stream()
        .filter(it -> it.name().startsWith("Country K"))
        .toList();

    assertThat(zones).hasSize(18);
    for (var one : zones)
      for (var other : zones)
        if (!one.equals(other))
          assertThat(one.area().geometry().overlaps(other.area().geometry())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"S", "M", "L"})
  void every_zone_with_people_has_wardens_who_live_there(Size size) {
    var organisation = organisation(size);
    var zoneOf = organisation
        .people()
        .filter(it -> it.zone() != null && it.head() == null)
        .collect(Collectors.toMap(Person::id, Person::zone));
    var wardens = organisation.appointments().stream()
        .filter(it -> it.post() == Post.WARDEN)
        .toList();

    assertThat(wardens).allSatisfy(it -> assertThat(zoneOf.get(it.person())).isEqualTo(it.zone()));
    assertThat(ids(wardens.stream().map(Appointment::zone)))
        .isEqualTo(Set.copyOf(zoneOf.values()))
        .isSubsetOf(organisation.zones().stream().map(Zone::id).toList());
    if (size == Size.L) assertThat(wardens).hasSizeBetween(200, 450);
  }

  @ParameterizedTest
  @EnumSource(names = {"S", "M", "L"})
  void every_organisation_has_a_focal_point_and_every_post_is_held(Size size) {
    var organisation = organisation(size);
    var posts = organisation.appointments();

    assertThat(posts.stream()
            .filter(it -> it.post() == Post.SECURITY_FOCAL_POINT)
            .map(Appointment::organisation))
        .containsExactlyInAnyOrderElementsOf(
            organisation.organisations().stream().map(it -> it.id()).toList());
    assertThat(posts.stream().map(Appointment::post).distinct())
        .containsExactlyInAnyOrder(Post.values());
  }

  @Test
  void a_person_can_be_made_again_from_the_id() {
    var organisation = organisation(Size.S);

    assertThat(organisation.people())
        .allSatisfy(it -> assertThat(organisation.person(it.id())).isEqualTo(it));
  }

  private static SyntheticOrganisation organisation(Size size) {
    return SyntheticOrganisation.of(size, SEED, NOW, GAZETTEER);
  }

  private static Set<UUID> ids(Stream<UUID> ids) {
    return ids.collect(Collectors.toCollection(HashSet::new));
  }

  private static Instant start(Trip trip) {
    return trip.legs().getFirst().when().from();
  }

  private static Instant end(Trip trip) {
    return trip.legs().getLast().when().until();
  }

  private static long seconds(Instant from, Instant until) {
    return until.getEpochSecond() - from.getEpochSecond();
  }
}
