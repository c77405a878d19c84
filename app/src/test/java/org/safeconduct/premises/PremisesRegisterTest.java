package org.safeconduct.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Stay;

/// Buildings and who works in them, as the database keeps them.
class PremisesRegisterTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final PremisesFixture fixture = new PremisesFixture(jdbc);
  private final PremisesRegister register = PremisesFixture.register(
      jdbc, currentUser, PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock));
  private OrganisationId organisation;
  private PremisesId palais;
  private PremisesId gigiri;

  @BeforeEach
  void two_buildings() {
    jdbc.sql("delete from premises.occupant").update();
    jdbc.sql("delete from premises.premises").update();
    organisation = people.organisation(UUID.randomUUID().toString());
    palais = fixture.building("Palais 100%", organisation, PeopleFixture.GENEVA);
    gigiri = fixture.building("École Gigiri", organisation, PeopleFixture.NAIROBI);
  }

  @Test
  void buildings_come_by_name_whatever_the_accents_and_page_by_page() {
    assertThat(names(new PageRequest(0, 1, null))).containsExactly("École Gigiri");
    assertThat(names(new PageRequest(1, 1, null))).containsExactly("Palais 100%");
  }

  @Test
  void words_are_found_in_name_and_place_and_a_percent_sign_is_only_a_sign() {
    assertThat(found("ecole nairobi")).containsExactly(gigiri);
    assertThat(found("100%")).containsExactly(palais);
    assertThat(found("%")).containsExactly(palais);
    assertThat(found("_")).isEmpty();
  }

  @Test
  void buildings_are_filtered_by_kind_organisation_and_country() {
    assertThat(ids(new PremisesFilter(null, PremisesKind.OFFICE, organisation, "CH")))
        .containsExactly(palais);
    assertThat(ids(new PremisesFilter(null, null, null, "FR"))).isEmpty();
    assertThat(ids(new PremisesFilter(null, null, new OrganisationId(UUID.randomUUID()), null)))
        .isEmpty();
  }

  @Test
  void the_buildings_in_an_area_are_those_whose_point_it_covers() {
    fixture.building("Nowhere", organisation, Stay.somewhereIn("somewhere", "CH"));
    var geneva = AreaMender.circle(PeopleFixture.GENEVA.position(), 20).area();

    assertThat(currentUser.callAs(ANYBODY, () -> register.in(geneva)))
        .extracting(Premises::id)
        .containsExactly(palais);
  }

  @Test
  void occupants_are_counted_and_named_only_as_far_as_the_readers_scope_reaches() {
    var other = people.organisation(UUID.randomUUID().toString());
    occupant(palais, organisation, "Zoe");
    occupant(palais, other, "Abe");
    var gone = occupant(palais, organisation, "Gone");
    jdbc.sql("update people.person set left_at = now() where id = :id")
        .param("id", gone.value())
        .update();

    var scope = new Scope(false, Set.of(organisation.value()), Set.of(), Set.of());
    var focalPoint =
        new Actor.Account(UUID.randomUUID(), null, "focal point", ANYBODY.duties(), scope);

    assertThat(occupants(palais, ANYBODY)).isEqualTo(2);
    assertThat(occupants(palais, focalPoint)).isEqualTo(1);
    assertThat(occupants(gigiri, focalPoint)).isZero();
    assertThat(currentUser.callAs(focalPoint, () -> register.occupants(palais)))
        .extracting(PersonCard::name)
        .containsExactly("Zoe Works");
  }

  @Test
  void the_fullest_building_comes_first_when_asked() {
    occupant(gigiri, organisation, "Zoe");

    assertThat(names(new PageRequest(0, 9, "-occupants")))
        .containsExactly("École Gigiri", "Palais 100%");
  }

  @Test
  void occupancies_come_for_some_people_and_one_by_one_for_all() {
    var zoe = occupant(palais, organisation, "Zoe");
    occupant(gigiri, organisation, "Abe");
    var each = new ArrayList<Occupancy>();

    currentUser.runAs(
        ANYBODY, () -> transaction.executeWithoutResult(_ -> register.eachOccupancy(each::add)));

    assertThat(each).hasSize(2);
    assertThat(currentUser.callAs(ANYBODY, () -> register.occupanciesOf(List.of(zoe))))
        .containsExactly(new Occupancy(palais, "Palais 100%", zoe, PeopleFixture.GENEVA, NOON));
  }

  @Test
  void occupancies_come_as_they_were_known_at_an_earlier_moment() {
    var zoe = occupant(palais, organisation, "Zoe");
    var abe = occupant(gigiri, organisation, "Abe");
    jdbc.sql("update premises.premises set closed_at = :at where id = :id")
        .param("at", NOON.plusSeconds(60).atOffset(ZoneOffset.UTC))
        .param("id", palais.value())
        .update();

    assertThat(occupantsKnownAt(NOON.minusSeconds(1))).isEmpty();
    assertThat(occupantsKnownAt(NOON)).containsExactlyInAnyOrder(zoe, abe);
    assertThat(occupantsKnownAt(NOON.plusSeconds(60))).containsExactly(abe);
  }

  private List<PersonId> occupantsKnownAt(Instant moment) {
    var persons = new ArrayList<PersonId>();
    currentUser.runAs(
        ANYBODY, () -> register.eachOccupancy(moment, it -> persons.add(it.person())));
    return persons;
  }

  @Test
  void a_building_that_is_not_there_is_not_found_and_without_duty_none_is_shown() {
    var nobody = new Actor.SystemJob("nobody", Set.of());

    assertThatThrownBy(() ->
            currentUser.callAs(ANYBODY, () -> register.get(new PremisesId(UUID.randomUUID()))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> currentUser.callAs(nobody, () -> register.all(PremisesFilter.ALL)))
        .isInstanceOf(Forbidden.class);
  }

  private PersonId occupant(PremisesId building, OrganisationId employer, String given) {
    var person = people.person(employer, given, "Works");
    fixture.occupant(building, person, NOON);
    return person;
  }

  private int occupants(PremisesId building, Actor reader) {
    return currentUser.callAs(reader, () -> register.get(building)).occupants();
  }

  private List<PremisesId> found(String text) {
    return ids(new PremisesFilter(text, null, null, null));
  }

  private List<PremisesId> ids(PremisesFilter filter) {
    return currentUser.callAs(ANYBODY, () -> register.all(filter)).stream()
        .map(Premises::id)
        .toList();
  }

  private List<String> names(PageRequest request) {
    return currentUser
        .callAs(ANYBODY, () -> register.list(PremisesFilter.ALL, request))
        .rows()
        .stream()
        .map(Premises::name)
        .toList();
  }
}
