package org.safeconduct.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;

/// Zones, their people and who holds which post, as the database keeps them.
class NetworkStoreTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final TestPermissions permissions = new TestPermissions(currentUser);
  private final JdbcAppointments posts = new JdbcAppointments(jdbc);
  private final Appointments appointments = new Appointments(permissions, clock, posts);
  private final Zones zones =
      new Zones(permissions, clock, new JdbcZones(jdbc), posts, new JdbcResidents(jdbc));
  private OrganisationId organisation;
  private PersonId ana;
  private PersonId bob;

  @BeforeEach
  void an_empty_network() {
    jdbc.sql("delete from governance.appointment").update();
    jdbc.sql("delete from governance.zone").update();
    jdbc.sql("update people.person set zone = null, left_at = now()").update();
    organisation = people.organisation(UUID.randomUUID().toString());
    ana = people.person(organisation, "Ana", "Zorn");
    bob = people.person(organisation, "Bob", "Abel");
  }

  @Test
  void zones_come_by_name_whatever_the_accents_and_letters() {
    for (var name : List.of("west", "Éast", "East 2", "Alpha")) zone(name, null, 0, 1);

    assertThat(all()).extracting(Zone::name).containsExactly("Alpha", "Éast", "East 2", "west");
  }

  @Test
  void a_zone_is_kept_with_its_area_its_assembly_point_and_its_organisation() {
    var id = zone("East", organisation, 36, 37);

    var zone = currentUser.callAs(ANYBODY, () -> zones.get(id));

    assertThat(zone.area().covers(36.5, 0.5)).isTrue();
    assertThat(zone.area().covers(37.5, 0.5)).isFalse();
    assertThat(zone.assemblyPoint()).isEqualTo("School of East");
    assertThat(zone.organisation()).isEqualTo(organisation);
    assertThatThrownBy(() -> currentUser.callAs(ANYBODY, () -> zones.get(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void of_zones_that_overlap_the_smallest_of_all_organisations_is_meant() {
    zone("Wide", null, 0, 10);
    var narrow = zone("Narrow", null, 0, 1);
    zone("Own", organisation, 0, 0.6);

    var found = currentUser.callAs(ANYBODY, () -> zones.zoneAt(new Position(0.5, 0.5)));

    assertThat(found.map(Zone::id)).contains(narrow);
    assertThat(currentUser.callAs(ANYBODY, () -> zones.zoneAt(new Position(50, 0.5))))
        .isEmpty();
  }

  @Test
  void an_overview_counts_who_lives_there_and_names_who_looks_after_it_today() {
    var east = zone("East", null, 0, 1);
    var west = zone("West", null, 2, 3);
    var head = people.person(organisation, "Cas", "Home", null, east);
    people.person(organisation, "Dot", "Home", head, east);
    appoint(bob, Post.DEPUTY_WARDEN, east, 0, 10);
    appoint(ana, Post.WARDEN, east, 0, 10);
    appoint(ana, Post.WARDEN, west, -20, -10);

    var overview = currentUser.callAs(ANYBODY, zones::overview);

    assertThat(overview.getFirst().residents()).isEqualTo(new Residents(1, 1));
    assertThat(overview.getFirst().wardens())
        .extracting(Appointment::person)
        .containsExactly(ana, bob);
    assertThat(overview.getLast().residents()).isEqualTo(Residents.NONE);
    assertThat(overview.getLast().isWithoutWarden()).isTrue();
    assertThat(overview.getLast().isWithoutDeputy()).isTrue();
  }

  @Test
  void everybody_is_in_the_zone_of_the_residence_of_today_and_of_no_other() {
    var east = zone("East", null, 36, 37);
    var west = zone("West", null, 2, 3);
    lives(ana, 36.5, Interval.since(NOON.minus(Duration.ofDays(9))));
    lives(bob, 36.5, new Interval(NOON.minus(Duration.ofDays(9)), NOON.minus(Duration.ofDays(1))));
    var moved = people.person(organisation, "Cas", "Home", null, west);
    people.person(organisation, "Dot", "Nohome", null, west);
    lives(moved, 36.6, Interval.since(NOON.minus(Duration.ofDays(1))));
    var register = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);

    new PutPeopleIntoZones(
            currentUser, register, new JdbcZones(jdbc), new JdbcResidents(jdbc), clock)
        .everyNight();

    assertThat(new JdbcResidents(jdbc).counts()).containsOnlyKeys(east);
    assertThat(new JdbcResidents(jdbc).inZones()).containsExactlyInAnyOrder(ana, moved);
  }

  private void lives(PersonId person, double longitude, Interval when) {
    var stay = new Stay("Home", "KE", null, new Position(longitude, 0.5), Precision.POINT);
    people.station(UUID.randomUUID(), 1, person, StationKind.RESIDENCE, stay, when);
  }

  @Test
  void a_warden_finds_whom_to_call_though_they_are_of_no_zone_of_hers() {
    appoint(ana, Post.DUTY_OFFICER, null, -1, 10);
    var warden = new Actor.Account(
        UUID.randomUUID(),
        null,
        "Warden",
        Set.of(Duty.READ_NETWORK),
        new Scope(false, Set.of(), Set.of(UUID.randomUUID()), Set.of()));
    var register = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
    var directory = new Directory(permissions, currentUser, register);

    var cards = currentUser.callAs(warden, () -> {
      var posts = appointments.list(AppointmentFilter.ALL, new PageRequest(0, 9, null));
      return directory.holders(posts.rows());
    });

    assertThat(cards.get(ana).name()).isEqualTo("Ana Zorn");
  }

  @Test
  void who_has_left_lives_in_no_zone_any_more() {
    var east = zone("East", null, 0, 1);
    var gone = people.person(organisation, "Eva", "Gone", null, east);
    jdbc.sql("update people.person set left_at = now() where id = :id")
        .param("id", gone.value())
        .update();

    var overview = currentUser.callAs(ANYBODY, zones::overview);

    assertThat(overview.getFirst().residents()).isEqualTo(Residents.NONE);
  }

  @Test
  void posts_come_with_the_highest_first_and_page_by_page() {
    var east = zone("East", null, 0, 1);
    appoint(ana, Post.WARDEN, east, 0, 10);
    appoint(bob, Post.DESIGNATED_OFFICIAL, null, 0, 10);
    appoint(bob, Post.DUTY_OFFICER, null, 0, 10);

    var first = page(AppointmentFilter.ALL, new PageRequest(0, 2, null));
    var second = page(AppointmentFilter.ALL, new PageRequest(1, 2, null));

    assertThat(first.rows())
        .extracting(Appointment::post)
        .containsExactly(Post.DESIGNATED_OFFICIAL, Post.WARDEN);
    assertThat(second.rows()).extracting(Appointment::post).containsExactly(Post.DUTY_OFFICER);
    assertThat(first.total()).isEqualTo(3);
  }

  @Test
  void posts_are_filtered_by_kind_zone_organisation_and_time() {
    var east = zone("East", null, 0, 1);
    var other = people.organisation(UUID.randomUUID().toString());
    appoint(ana, Post.WARDEN, east, 0, 10);
    appoint(bob, Post.DUTY_OFFICER, null, 0, 10);
    appoint(bob, Post.SECURITY_ADVISER, null, -20, -10);

    assertThat(count(new AppointmentFilter(Post.WARDEN, null, null, false))).isEqualTo(1);
    assertThat(count(new AppointmentFilter(null, east, null, false))).isEqualTo(1);
    assertThat(count(new AppointmentFilter(null, null, organisation, false))).isEqualTo(2);
    assertThat(count(new AppointmentFilter(null, null, other, true))).isZero();
    assertThat(count(new AppointmentFilter(null, null, null, true))).isEqualTo(3);
  }

  @Test
  void posts_sort_by_the_family_name_of_who_holds_them() {
    appoint(ana, Post.DUTY_OFFICER, null, 0, 10);
    appoint(bob, Post.DUTY_OFFICER, null, 0, 10);

    assertThat(page(AppointmentFilter.ALL, new PageRequest(0, 9, "person")).rows())
        .extracting(Appointment::person)
        .containsExactly(bob, ana);
  }

  @Test
  void a_post_without_end_holds_for_ever() {
    appoint(ana, Post.DUTY_OFFICER, null, Interval.since(NOON));

    assertThat(page(AppointmentFilter.ALL, new PageRequest(0, 9, null))
            .rows()
            .getFirst()
            .when())
        .isEqualTo(Interval.since(NOON));
  }

  @Test
  void who_may_do_nothing_sees_no_network() {
    var nobody = new Actor.SystemJob("nobody", Set.of());

    assertThatThrownBy(() -> currentUser.callAs(nobody, zones::overview))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> currentUser.callAs(
            nobody, () -> appointments.list(AppointmentFilter.ALL, new PageRequest(0, 9, null))))
        .isInstanceOf(Forbidden.class);
  }

  private List<Zone> all() {
    return currentUser.callAs(ANYBODY, zones::list);
  }

  private Page<Appointment> page(AppointmentFilter filter, PageRequest request) {
    return currentUser.callAs(ANYBODY, () -> appointments.list(filter, request));
  }

  private long count(AppointmentFilter filter) {
    return page(filter, new PageRequest(0, 9, null)).total();
  }

  private UUID zone(String name, @Nullable OrganisationId owner, double west, double east) {
    var id = UUID.randomUUID();
    var area =
        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,0],[%2$s,0],[%2$s,1],[%1$s,1],[%1$s,0]]]}"
            .formatted(west, east);
    jdbc.sql("insert into governance.zone values (:id, :name, :owner, :area, :point)")
        .param("id", id)
        .param("name", name)
        .param("owner", owner == null ? null : owner.value())
        .param("area", area)
        .param("point", "School of " + name)
        .update();
    return id;
  }

  private void appoint(PersonId person, Post post, @Nullable UUID zone, int from, int until) {
    var starts = NOON.plus(Duration.ofDays(from));
    appoint(person, post, zone, new Interval(starts, NOON.plus(Duration.ofDays(until))));
  }

  private void appoint(PersonId person, Post post, @Nullable UUID zone, Interval when) {
    jdbc.sql("insert into governance.appointment (id, person, post, zone, starts, ends)"
            + " values (:id, :person, :post, :zone, :starts, :ends)")
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("post", post.name())
        .param("zone", zone)
        .param("starts", when.from().atOffset(ZoneOffset.UTC))
        .param("ends", when.until().atOffset(ZoneOffset.UTC))
        .update();
  }
}
