package org.safeconduct.people.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeconduct.people.PeopleFixture.GENEVA;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.EditingFixture;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.AbsenceSource.Absence;

/// What is entered into a calendar, what is refused, and who is absent by it.
class PresenceCalendarTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final PresenceFixture given = new PresenceFixture(jdbc, clock);
  private final AwayOnLeave away = new AwayOnLeave(jdbc);
  private final PresenceCalendar calendar = calendar();
  private PersonId ana;

  @BeforeEach
  void somebody_in_geneva() {
    ana = people.person(people.organisation("P" + UUID.randomUUID()), "Ana", "Zorn");
    people.station(ana, StationKind.DUTY_STATION, GENEVA);
  }

  @Test
  void days_begin_and_end_by_the_clocks_of_the_place() {
    var entry = done(enter("LEAVE", "2026-12-01", "2026-12-03", "Mombasa", "KE"));

    assertThat(entry.days().zone()).isEqualTo(ZoneId.of("Africa/Nairobi"));
    assertThat(entry.days().when().from()).isEqualTo(Instant.parse("2026-11-30T21:00:00Z"));
    assertThat(entry.days().when().until()).isEqualTo(Instant.parse("2026-12-03T21:00:00Z"));
    assertThat(entry.days().last()).isEqualTo(LocalDate.parse("2026-12-03"));
    assertThat(entry.stay()).isNotNull();
    assertThat(entry.stay().country()).isEqualTo("KE");
  }

  @Test
  void without_a_place_the_clocks_of_the_duty_station_count() {
    var entry = done(enter("LEAVE", "2026-12-01", "2026-12-01", "", ""));

    assertThat(entry.days().zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
    assertThat(entry.stay()).isNull();
  }

  @Test
  void a_country_alone_is_a_place() {
    var entry = done(enter("MISSION", "2026-12-01", "2026-12-01", "", "Kenya"));

    assertThat(entry.stay()).isNotNull();
    assertThat(entry.stay().country()).isEqualTo("KE");
    assertThat(entry.days().zone()).isEqualTo(ZoneId.of("Africa/Nairobi"));
  }

  @Test
  void nobody_is_two_things_on_a_day_and_what_was_withdrawn_does_not_count() {
    var leave = done(enter("LEAVE", "2026-12-01", "2026-12-05", "", ""));

    assertThat(enter("MISSION", "2026-12-05", "2026-12-08", "Nairobi", ""))
        .isEqualTo(new PresenceOutcome.Overlaps(leave));
    done(enter("MISSION", "2026-12-06", "2026-12-08", "Nairobi", ""));
    assertThat(withdraw(leave, 2)).isEqualTo(new PresenceOutcome.ChangedMeanwhile());
    done(withdraw(leave, 1));
    assertThat(withdraw(leave, 1)).isEqualTo(new PresenceOutcome.ChangedMeanwhile());
    done(enter("TELEWORK", "2026-12-05", "2026-12-05", "", ""));

    assertThat(currentUser.callAs(ANYBODY, () -> calendar.of(ana)))
        .extracting(Presence::kind, Presence::withdrawn)
        .containsExactly(
            tuple(PresenceKind.MISSION, false),
            tuple(PresenceKind.TELEWORK, false),
            tuple(PresenceKind.LEAVE, true));
  }

  @Test
  void the_day_after_in_another_part_of_the_world_is_another_day() {
    done(enter("LEAVE", "2026-12-01", "2026-12-05", "Los Angeles", "US"));

    done(enter("MISSION", "2026-12-06", "2026-12-08", "Auckland", "NZ"));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    assertThat(enter("", "soon", "2026-12-01", "Atlantis-on-Sea", ""))
        .isEqualTo(new PresenceOutcome.Refused(List.of(
            new Wrong("kind", "missing"),
            new Wrong("from", "date"),
            new Wrong("place", "place-unknown-here"))));
    assertThat(enter("LEAVE", "2026-12-02", "2026-12-01", "San Jose", ""))
        .isEqualTo(new PresenceOutcome.Refused(
            List.of(new Wrong("until", "until-before-from"), new Wrong("place", "place-several"))));
  }

  @Test
  void leave_and_a_mission_that_follows_make_one_absence_and_telework_makes_none() {
    var leave = given.enter(ana, PresenceKind.LEAVE, null, day(-1), day(1));
    given.enter(ana, PresenceKind.MISSION, GENEVA, day(2), day(3));
    given.enter(ana, PresenceKind.LEAVE, null, day(9), day(9));
    var ben = people.person(people.organisation("B" + UUID.randomUUID()), "Ben", "Abel");
    given.enter(ben, PresenceKind.TELEWORK, null, day(-1), day(1));

    assertThat(away.absent(List.of(ana.value(), ben.value()), NOON))
        .isEqualTo(Map.of(ana.value(), new Absence(start(4))));
    given.withdraw(leave);
    assertThat(away.absent(List.of(ana.value(), ben.value()), NOON)).isEmpty();
  }

  private PresenceCalendar calendar() {
    var permissions = new TestPermissions(currentUser);
    var register = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
    return new PresenceCalendar(
        permissions,
        EditingFixture.editing(jdbc, currentUser, register, clock),
        new PresenceRules(GAZETTEER),
        new HomeClocks(register, GAZETTEER, clock),
        new JdbcPresences(jdbc),
        (_, _, _) -> {},
        currentUser,
        clock);
  }

  private PresenceOutcome enter(
      String kind, String from, String until, String place, String country) {
    var values = new HashMap<String, String>();
    values.put("kind", kind);
    values.put("from", from);
    values.put("until", until);
    values.put("place", place);
    values.put("country", country);
    return currentUser.callAs(
        ANYBODY, () -> transaction.execute(_ -> calendar.enter(ana, new Draft(values))));
  }

  private PresenceOutcome withdraw(Presence entry, int version) {
    return currentUser.callAs(
        ANYBODY, () -> transaction.execute(_ -> calendar.withdraw(entry.id(), version)));
  }

  private static Presence done(PresenceOutcome outcome) {
    assertThat(outcome).isInstanceOf(PresenceOutcome.Done.class);
    return ((PresenceOutcome.Done) outcome).entry();
  }

  private static LocalDate day(int days) {
    return LocalDate.ofInstant(NOON, ZoneOffset.UTC).plusDays(days);
  }

  private static Instant start(int days) {
    return NOON.plus(Duration.ofDays(days)).minus(Duration.ofHours(12));
  }
}
