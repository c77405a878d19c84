package org.safeconduct.governance.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.governance.delegations.Authority.NOMINATE_FOCAL_POINT;
import static org.safeconduct.governance.gaps.Gap.Kind.EXPIRED;
import static org.safeconduct.governance.gaps.Gap.Kind.EXPIRING;
import static org.safeconduct.governance.gaps.Gap.Kind.HOLDER_ABSENT;
import static org.safeconduct.governance.gaps.Gap.Kind.NOBODY_PRESENT;
import static org.safeconduct.governance.gaps.Gap.Kind.NO_ALTERNATE;
import static org.safeconduct.governance.gaps.Gap.Kind.NO_HOLDER;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.Delegation;
import org.safeconduct.governance.delegations.DelegationsFixture;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.AbsenceSource;
import org.safeconduct.platform.Status;
import org.safeconduct.shared.Interval;
import org.springframework.beans.factory.ObjectProvider;

/// Every official, focal point and warden shows a holder and an alternate, or a visible gap; every
/// other post that is held shows when it runs out and when nobody is there.
class GapsTest extends DatabaseTest {
  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final Map<UUID, AbsenceSource.Absence> away = new HashMap<>();
  private PostsFixture fixture;
  private DelegationsFixture delegations;
  private Gaps gaps;
  private OrganisationId organisation;
  private PersonId ana;
  private PersonId ben;
  private PersonId hana;
  private AppointmentId headship;

  @BeforeEach
  void one_organisation_without_posts() {
    jdbc.sql("delete from governance.appointment").update();
    jdbc.sql("delete from governance.zone").update();
    jdbc.sql("update people.person set left_at = now()").update();
    away.clear();
    fixture = new PostsFixture(jdbc, currentUser, clock);
    delegations = new DelegationsFixture(jdbc, currentUser, clock, fixture);
    gaps = new Gaps(
        new TestPermissions(currentUser),
        fixture.posts,
        new Wanted(
            fixture.network.doorToZones(),
            fixture.register,
            GAZETTEER,
            new JdbcStaffed(jdbc),
            delegations.delegations),
        new Sources(this::absent),
        currentUser,
        clock);
    organisation = people.organisation("O" + UUID.randomUUID());
    ana = people.person(organisation, "Ana", "Zorn");
    ben = people.person(organisation, "Ben", "Abel");
    hana = people.person(organisation, "Hana", "Head");
    headship = fixture.appoint(hana, head(), clock.instant(), Interval.FOREVER);
  }

  @Test
  void an_organisation_with_people_and_no_focal_point_is_a_gap() {
    assertThat(kinds(focalPoint())).containsExactly(NO_HOLDER, NO_ALTERNATE);
  }

  @Test
  void an_organisation_without_people_wants_nobody() {
    people.organisation("E" + UUID.randomUUID());

    assertThat(all(GapFilter.EVERY_SEAT))
        .extracting(Coverage::seat)
        .containsExactlyInAnyOrder(focalPoint(), head());
  }

  @Test
  void a_holder_and_an_alternate_who_are_there_leave_no_gap() {
    covered(Interval.FOREVER);

    assertThat(all(GapFilter.ALL)).isEmpty();
    assertThat(all(GapFilter.EVERY_SEAT).getFirst().gaps()).isEmpty();
  }

  @Test
  void nobody_stands_in_for_themselves() {
    fixture.appoint(ana, focalPoint(), clock.instant(), Interval.FOREVER);
    fixture.appoint(
        ana, focalPoint().with(Post.ALTERNATE_FOCAL_POINT), clock.instant(), Interval.FOREVER);

    assertThat(kinds(focalPoint())).containsExactly(NO_ALTERNATE);
  }

  @Test
  void a_term_that_runs_out_within_thirty_days_is_a_gap_unless_somebody_follows() {
    covered(inDays(29));
    assertThat(kinds(focalPoint())).containsExactly(EXPIRING);

    fixture.appoint(ben, focalPoint(), inDays(29), inDays(400));

    assertThat(kinds(focalPoint())).isEmpty();
  }

  @Test
  void a_term_that_runs_out_later_is_none() {
    covered(inDays(31));

    assertThat(kinds(focalPoint())).isEmpty();
  }

  @Test
  void a_term_that_ran_out_is_told_from_a_post_that_was_never_held() {
    covered(inDays(2));
    clock.push(Duration.ofDays(3));

    var gap = all(GapFilter.ALL).getFirst().worst();

    assertThat(gap).isEqualTo(new Gap(EXPIRED, clock.instant().minus(Duration.ofDays(1))));
  }

  @Test
  void an_absent_holder_is_a_gap_and_a_severe_one_if_the_alternate_is_absent_too() {
    covered(Interval.FOREVER);
    away.put(ana.value(), new AbsenceSource.Absence(inDays(2)));
    assertThat(kinds(focalPoint())).containsExactly(HOLDER_ABSENT);

    away.put(ben.value(), new AbsenceSource.Absence(inDays(2)));

    assertThat(kinds(focalPoint())).containsExactly(NOBODY_PRESENT);
  }

  @Test
  void a_post_that_was_abolished_wants_nobody() {
    var official = Seat.ofCountry(Post.DESIGNATED_OFFICIAL, "KE");
    var id = fixture.appoint(ana, official, clock.instant(), Interval.FOREVER);
    assertThat(kinds(official)).containsExactly(NO_ALTERNATE);
    clock.push(Duration.ofDays(1));

    currentUser.callAs(KEEPER, () -> fixture.appointing.end(id, 1, "Office closed", true));

    assertThat(all(GapFilter.EVERY_SEAT)).extracting(Coverage::seat).doesNotContain(official);
  }

  @Test
  void every_post_that_is_held_shows_that_it_runs_out_or_that_its_holder_is_absent() {
    fixture.appoint(ana, focalPoint(), clock.instant(), Interval.FOREVER);
    var chief = Seat.ofCountry(Post.CHIEF_SECURITY_ADVISER, "KE");
    var alternate = focalPoint().with(Post.ALTERNATE_FOCAL_POINT);
    fixture.appoint(ben, chief, clock.instant(), inDays(10));
    fixture.appoint(hana, alternate, clock.instant(), inDays(5));
    assertThat(kinds(chief)).containsExactly(EXPIRING);

    away.put(ben.value(), new AbsenceSource.Absence(inDays(2)));
    assertThat(kinds(chief)).containsExactly(EXPIRING, HOLDER_ABSENT);
    away.clear();
    clock.push(Duration.ofDays(11));

    assertThat(kinds(chief)).containsExactly(EXPIRED);
    assertThat(kinds(alternate)).containsExactly(EXPIRED);
    assertThat(all(new GapFilter(null, null, null, null, EXPIRED, true, false)))
        .extracting(Coverage::seat)
        .containsExactly(chief);
  }

  @Test
  void a_country_with_people_wants_an_official_even_if_it_never_had_one() {
    people.station(ana, StationKind.DUTY_STATION, PeopleFixture.NAIROBI);

    assertThat(kinds(Seat.ofCountry(Post.DESIGNATED_OFFICIAL, "KE")))
        .containsExactly(NO_HOLDER, NO_ALTERNATE);
    var severe = all(new GapFilter(null, null, null, "KE", null, true, false));
    assertThat(severe).hasSize(1).allMatch(Coverage::isSevere);
  }

  @Test
  void a_head_is_missed_when_nobody_else_could_nominate() {
    var delegate = new Delegation.ToPerson(ben);
    delegations.give(NOMINATE_FOCAL_POINT, head(), delegate, DelegationsFixture.WIDE, inDays(9));
    clock.push(Duration.ofDays(1));
    currentUser.callAs(KEEPER, () -> fixture.appointing.end(headship, 1, "Left", false));
    assertThat(kinds(head())).isEmpty();

    clock.push(Duration.ofDays(9));

    assertThat(kinds(head())).containsExactly(NO_HOLDER);
  }

  @Test
  void a_zone_without_a_warden_is_found_by_the_zone() {
    var zone = UUID.randomUUID();
    jdbc.sql("insert into governance.zone (id, name, area) values (:id, 'East', "
            + "'{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}')")
        .param("id", zone)
        .update();
    fixture.appoint(ana, Seat.ofZone(Post.DEPUTY_WARDEN, zone), clock.instant(), inDays(90));

    var coverage = currentUser.callAs(KEEPER, () -> gaps.ofZones(List.of(zone))).get(zone);

    assertThat(coverage.gaps()).extracting(Gap::kind).containsExactly(NO_HOLDER);
    assertThat(coverage.alternates()).hasSize(1);
  }

  @Test
  void the_status_bar_of_a_keeper_counts_the_gaps() {
    var status = new GapStatus(new TestPermissions(currentUser), gaps);

    var shown = currentUser.callAs(KEEPER, status::statuses).getFirst();

    assertThat(shown.arguments()).containsExactly(1, 1);
    assertThat(shown.level()).isEqualTo(Status.Level.WARNING);
  }

  private void covered(Instant until) {
    fixture.appoint(ana, focalPoint(), clock.instant(), until);
    fixture.appoint(
        ben, focalPoint().with(Post.ALTERNATE_FOCAL_POINT), clock.instant(), Interval.FOREVER);
  }

  private List<Gap.Kind> kinds(Seat seat) {
    return all(GapFilter.EVERY_SEAT).stream()
        .filter(it -> it.seat().equals(seat))
        .flatMap(it -> it.gaps().stream())
        .map(Gap::kind)
        .toList();
  }

  private List<Coverage> all(GapFilter filter) {
    return currentUser.callAs(KEEPER, () -> gaps.all(filter));
  }

  private Seat focalPoint() {
    return Seat.of(Post.SECURITY_FOCAL_POINT, organisation);
  }

  private Seat head() {
    return Seat.of(Post.EXECUTIVE_HEAD, organisation);
  }

  private Instant inDays(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  private Map<UUID, AbsenceSource.Absence> absent(Collection<UUID> persons, Instant at) {
    var found = new HashMap<>(away);
    found.keySet().retainAll(persons);
    return found;
  }

  private record Sources(AbsenceSource only) implements ObjectProvider<AbsenceSource> {
    @Override
    public AbsenceSource getObject() {
      return only;
    }

    @Override
    public Stream<AbsenceSource> orderedStream() {
      return Stream.of(only);
    }
  }
}
