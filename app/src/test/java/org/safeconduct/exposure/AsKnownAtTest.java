package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.LegId;
import org.safeconduct.travel.TripId;
import org.safeconduct.travel.TripsFixture;
import org.springframework.context.i18n.LocaleContextHolder;

/// Each test has a day of its own before the noon of this world: in its morning something is
/// recorded, at midday it is asked about, in its afternoon more is recorded.
class AsKnownAtTest extends ExposureWorld {
  private int days = 100;
  private Instant midday;
  private OrganisationId organisation;

  @BeforeEach
  void a_day_of_its_own() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    midday = NOON.minus(Duration.ofDays(days--));
    organisation = people.organisation(UUID.randomUUID().toString());
    audited.clear();
  }

  @AfterEach
  void no_language() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void a_leg_that_was_moved_shows_where_it_was_then_and_where_it_is_now() {
    var ana = person("Ana", morning());
    var trip = recorded(morning()).trip(ana);
    var leg = recorded(morning()).leg(trip, ana, GENEVA, thatDay());
    recorded(afternoon()).version(leg, 2, trip, ana, NAIROBI, thatDay(), false);
    tripChanges.record(List.of(ana.value()));

    assertThat(names(knownAt(midday, AROUND_GENEVA))).containsExactly("Ana Example");
    assertThat(names(knownAt(midday, AROUND_NAIROBI))).isEmpty();
    assertThat(names(knownNow(AROUND_GENEVA))).isEmpty();
    assertThat(names(knownNow(AROUND_NAIROBI))).containsExactly("Ana Example");
  }

  @Test
  void a_leg_that_was_cancelled_since_holds_and_one_cancelled_before_does_not() {
    var ana = person("Ana", morning());
    var trip = recorded(morning()).trip(ana);
    cancelled(trip, ana, GENEVA, afternoon());
    cancelled(trip, ana, NAIROBI, midday.minusSeconds(60));

    assertThat(names(knownAt(midday, AROUND_GENEVA))).containsExactly("Ana Example");
    assertThat(names(knownAt(midday, AROUND_NAIROBI))).isEmpty();
    assertThat(names(knownNow(AROUND_GENEVA))).isEmpty();
  }

  @Test
  void somebody_imported_later_is_not_there_and_not_unlocated_either() {
    lives(person("Ana", afternoon()), GENEVA, afternoon());

    var exposure = knownAt(midday, AROUND_GENEVA);

    assertThat(exposure.totals()).isEqualTo(new Totals(0, 0, 0, 0, 0, 0, 0));
    assertThat(names(knownNow(AROUND_GENEVA))).containsExactly("Ana Example");
  }

  @Test
  void somebody_who_left_or_was_changed_since_is_there() {
    var ana = person("Ana", morning());
    var ben = person("Ben", morning());
    for (var person : List.of(ana, ben)) lives(person, GENEVA, morning());
    changedAt(ana, afternoon());
    changedAt(ben, afternoon());
    jdbc.sql("update people.person set left_at = :at where id = :id")
        .param("at", afternoon().atOffset(ZoneOffset.UTC))
        .param("id", ana.value())
        .update();

    assertThat(names(knownAt(midday, AROUND_GENEVA))).containsExactly("Ana Example", "Ben Example");
    assertThat(names(knownNow(AROUND_GENEVA))).containsExactly("Ben Example");
  }

  @Test
  void somebody_who_had_left_by_then_is_not_there() {
    var ana = person("Ana", morning());
    lives(ana, GENEVA, morning());
    jdbc.sql("update people.person set left_at = :at where id = :id")
        .param("id", ana.value())
        .param("at", midday.minusSeconds(60).atOffset(ZoneOffset.UTC))
        .update();

    assertThat(names(knownAt(midday, AROUND_GENEVA))).isEmpty();
  }

  @Test
  void a_confirmation_recorded_later_with_an_earlier_time_was_not_known() {
    var ana = person("Ana", morning());
    lives(ana, NAIROBI, morning());
    confirmed(ana, GENEVA, morning(), afternoon());

    assertThat(names(knownAt(midday, AROUND_GENEVA))).isEmpty();
    assertThat(names(knownAt(afternoon(), AROUND_GENEVA))).containsExactly("Ana Example");
  }

  @Test
  void a_confirmation_is_as_fresh_as_it_was_then() {
    var ana = person("Ana", morning());
    confirmed(ana, GENEVA, morning(), morning());

    var exposed = knownAt(midday, AROUND_GENEVA).people().getFirst();

    assertThat(exposed.confidence()).isEqualTo(Confidence.CERTAIN);
  }

  @Test
  void somebody_who_moved_in_or_whose_home_was_corrected_later_is_where_she_was() {
    var ana = person("Ana", morning());
    lives(ana, GENEVA, morning());
    var office = premises.building("Lakeside Office", organisation, NAIROBI);
    premises.occupant(office, ana, afternoon());

    assertThat(names(knownAt(midday, AROUND_GENEVA))).containsExactly("Ana Example");
    assertThat(names(knownAt(midday, AROUND_NAIROBI))).isEmpty();
    assertThat(names(knownAt(afternoon(), AROUND_NAIROBI))).containsExactly("Ana Example");
  }

  @Test
  void the_time_asked_about_is_that_moment_unless_somebody_says_another() {
    var ana = person("Ana", morning());
    var later = new Interval(midday.plus(Duration.ofHours(30)), midday.plus(Duration.ofHours(40)));
    recorded(morning()).leg(recorded(morning()).trip(ana), ana, GENEVA, later);

    var then = knownAt(midday, AROUND_GENEVA);
    var about = AskedTime.at(midday.plus(Duration.ofHours(35)));
    var planned = exposure(AROUND_GENEVA, filter(about, midday));

    assertThat(then.when()).isEqualTo(Interval.at(midday));
    assertThat(then.asOf()).isEqualTo(midday);
    assertThat(then.totals().arriving()).isEqualTo(1);
    assertThat(planned.totals().likely()).isEqualTo(1);
  }

  @Test
  void everybody_sees_the_people_in_scope_only() {
    lives(person("Ana", morning()), GENEVA, morning());
    var elsewhere = organisation;
    organisation = people.organisation(UUID.randomUUID().toString());
    lives(person("Ben", morning()), GENEVA, morning());
    var two = Set.of(elsewhere.value(), organisation.value());
    var focalPoint = new Actor.Account(
        UUID.randomUUID(),
        null,
        "focal point",
        Set.of(Duty.READ_EXPOSURE),
        new Scope(false, Set.of(organisation.value()), Set.of(), Set.of()));

    var exposure =
        currentUser.callAs(focalPoint, () -> board.exposure(AROUND_GENEVA, everybody(midday)));

    assertThat(names(exposure)).containsExactly("Ben Example");
    assertThat(exposure.totals().people()).isEqualTo(1);
    assertThat(exposure(AROUND_GENEVA, everybody(midday)).people())
        .extracting(it -> it.card().organisation().value())
        .containsAll(two);
  }

  @Test
  void whoever_looks_after_a_country_does_not_see_who_was_there_then() {
    var ana = person("Ana", morning());
    recorded(morning()).leg(recorded(morning()).trip(ana), ana, NAIROBI, thatDay());
    lives(person("Ben", morning()), NAIROBI, morning());
    changes.readEverything();
    var officer = new Actor.Account(
        UUID.randomUUID(),
        null,
        "officer",
        Set.of(Duty.READ_EXPOSURE),
        new Scope(false, Set.of(), Set.of(), Set.of(), Set.of("KE"), 9));
    var then = filter(AskedTime.UNSAID, midday);

    assertThat(names(currentUser.callAs(officer, () -> board.exposure(AROUND_NAIROBI, then))))
        .containsExactly("Ben Example");
    assertThat(names(exposure(AROUND_NAIROBI, then))).containsExactly("Ana Example", "Ben Example");
  }

  @Test
  void the_moment_is_in_the_audit_trail_and_none_to_come_is_answered() {
    lives(person("Ana", morning()), GENEVA, morning());

    knownAt(midday, AROUND_GENEVA);

    assertThat(audited).hasSize(1);
    assertThat(audited.getFirst()).contains("knownAt=" + midday, "count=1");
    assertThatThrownBy(() -> knownAt(NOON.plusSeconds(1), AROUND_GENEVA))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Exposure knownAt(Instant moment, Area area) {
    return exposure(area, filter(AskedTime.UNSAID, moment));
  }

  /// About the same time of the same day, as known now.
  private Exposure knownNow(Area area) {
    changes.readEverything();
    return exposure(area, filter(AskedTime.at(midday), null));
  }

  /// Among the people of this test.
  private ExposureFilter filter(AskedTime time, Instant knownAt) {
    return new ExposureFilter(
        time, knownAt, Group.PRESENT, Set.of(), organisation, null, null, null, 100);
  }

  private static ExposureFilter everybody(Instant knownAt) {
    return new ExposureFilter(
        AskedTime.UNSAID, knownAt, Group.PRESENT, Set.of(), null, null, null, null, 1_000);
  }

  private Instant morning() {
    return midday.minus(Duration.ofHours(4));
  }

  private Instant afternoon() {
    return midday.plus(Duration.ofHours(4));
  }

  private Interval thatDay() {
    return new Interval(midday.minus(Duration.ofHours(10)), midday.plus(Duration.ofHours(10)));
  }

  private PersonId person(String given, Instant recordedAt) {
    return register(recordedAt).person(organisation, given, "Example");
  }

  private void lives(PersonId person, Stay stay, Instant recordedAt) {
    register(recordedAt).station(person, StationKind.DUTY_STATION, stay);
  }

  private void cancelled(TripId trip, PersonId person, Stay stay, Instant recordedAt) {
    LegId leg = recorded(morning()).leg(trip, person, stay, thatDay());
    recorded(recordedAt).version(leg, 2, trip, person, stay, thatDay(), true);
  }

  private void changedAt(PersonId person, Instant recordedAt) {
    jdbc.sql("update people.person set recorded_at = :at where id = :id")
        .param("at", recordedAt.atOffset(ZoneOffset.UTC))
        .param("id", person.value())
        .update();
  }

  private void confirmed(PersonId person, Stay stay, Instant at, Instant recordedAt) {
    confirmations.add(new Confirmation(
        UUID.randomUUID(),
        person,
        stay,
        new Interval(at, at.plus(Whereabouts.WORTH)),
        Source.WARDEN,
        recordedAt,
        "warden"));
  }

  private TripsFixture recorded(Instant at) {
    return new TripsFixture(jdbc, Clock.fixed(at, ZoneOffset.UTC));
  }

  private PeopleFixture register(Instant at) {
    return new PeopleFixture(jdbc, Clock.fixed(at, ZoneOffset.UTC));
  }

  private static List<String> names(Exposure exposure) {
    return exposure.people().stream().map(it -> it.card().name()).toList();
  }
}
