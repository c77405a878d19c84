package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.presence.PresenceFixture;
import org.safeconduct.people.presence.PresenceKind;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.context.i18n.LocaleContextHolder;

/// What presence calendars say of where people are: a plan where a place is known, doubt where
/// none is, silence never.
class OnLeaveTest extends ExposureWorld {
  private static final Stay KENYA =
      new Stay("Kenya", "KE", null, new Position(37.9, 0.2), Precision.COUNTRY);

  private final PresenceFixture calendar = new PresenceFixture(jdbc, clock);
  private OrganisationId organisation;
  private PersonId ana;

  @BeforeEach
  void somebody_in_geneva() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    jdbc.sql("update people.person set left_at = now() where left_at is null").update();
    organisation = people.organisation(UUID.randomUUID().toString());
    ana = people.person(organisation, "Ana", "Example");
    lives(ana, GENEVA);
    changes.readEverything();
  }

  @AfterEach
  void no_language() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void on_leave_in_a_town_she_is_likely_there_and_possible_at_the_duty_station() {
    calendar.enter(ana, PresenceKind.LEAVE, NAIROBI, day(0), day(2));

    var there = exposure(AROUND_NAIROBI).people().getFirst();
    assertThat(there.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(there.source()).isEqualTo(Source.LEAVE);
    assertThat(there.why())
        .isEqualTo("On leave in Nairobi from 21 Nov 2026 00:00Z until 24 Nov 2026 00:00Z");
    var home = exposure(AROUND_GENEVA).people().getFirst();
    assertThat(home.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(home.why())
        .isEqualTo("Duty station Geneva; on leave in Nairobi until 24 Nov 2026 00:00Z");
  }

  @Test
  void on_mission_somewhere_in_a_country_she_is_possible_in_all_of_it() {
    calendar.enter(ana, PresenceKind.MISSION, KENYA, day(0), day(2));

    var there = exposure(AROUND_NAIROBI).people().getFirst();
    assertThat(there.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(there.why()).contains("On mission in Kenya", "known only to the country");
    assertThat(exposure(AROUND_GENEVA).people().getFirst().confidence())
        .isEqualTo(Confidence.POSSIBLE);
  }

  @Test
  void on_leave_nobody_knows_where_she_stays_possible_at_the_duty_station() {
    var leave = calendar.enter(ana, PresenceKind.LEAVE, null, day(0), day(2));

    var home = exposure(AROUND_GENEVA);
    assertThat(home.totals()).isEqualTo(new Totals(0, 0, 1, 1, 0, 0, 0));
    assertThat(home.people().getFirst().why())
        .isEqualTo("Duty station Geneva; away until 24 Nov 2026 00:00Z, and nobody knows where");

    calendar.withdraw(leave);

    assertThat(exposure(AROUND_GENEVA).people().getFirst().confidence())
        .isEqualTo(Confidence.LIKELY);
  }

  @Test
  void of_whom_nothing_but_leave_is_known_is_unlocated_and_says_so() {
    var ben = people.person(organisation, "Ben", "Example");
    calendar.enter(ben, PresenceKind.LEAVE, null, day(0), day(2));

    var unlocated = exposure(AROUND_GENEVA, group(Group.UNLOCATED)).people();

    assertThat(unlocated).extracting(it -> it.card().id()).containsExactly(ben);
    assertThat(unlocated.getFirst().why()).isEqualTo("leave, and nobody said where");
  }

  @Test
  void whoever_teleworks_is_at_the_residence() {
    people.station(ana, StationKind.RESIDENCE, NAIROBI);
    calendar.enter(ana, PresenceKind.TELEWORK, null, day(0), day(0));

    var home = exposure(AROUND_NAIROBI).people().getFirst();

    assertThat(home.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(home.why()).startsWith("Teleworks in Nairobi");
    assertThat(exposure(AROUND_GENEVA).people().getFirst().confidence())
        .isEqualTo(Confidence.POSSIBLE);
  }

  @Test
  void duty_without_a_place_and_days_that_are_over_change_nothing() {
    calendar.enter(ana, PresenceKind.DUTY, null, day(0), day(2));
    calendar.enter(ana, PresenceKind.LEAVE, NAIROBI, day(-3), day(-1));

    assertThat(exposure(AROUND_GENEVA).people().getFirst().confidence())
        .isEqualTo(Confidence.LIKELY);
    assertThat(exposure(AROUND_NAIROBI).totals().people()).isZero();
  }

  @Test
  void leave_that_begins_tomorrow_is_an_arrival() {
    calendar.enter(ana, PresenceKind.LEAVE, NAIROBI, day(1), day(2));

    assertThat(exposure(AROUND_NAIROBI).totals()).isEqualTo(new Totals(0, 0, 0, 0, 0, 1, 0));
  }

  @Test
  void whoever_is_away_is_counted_as_travelling_wherever_that_is() {
    var ben = people.person(organisation, "Ben", "Example");
    lives(ben, GENEVA);
    calendar.enter(ana, PresenceKind.LEAVE, null, day(0), day(2));
    calendar.enter(ben, PresenceKind.MISSION, NAIROBI, day(0), day(2));
    takeIn();

    assertThat(currentUser.callAs(ANYBODY, whereabouts::whoIsWhere).countries())
        .containsExactlyInAnyOrder(
            new WhoIsWhere.InCountry("KE", "Kenya", 0, 1),
            new WhoIsWhere.InCountry("CH", "Switzerland", 0, 1));
    assertThat(currentUser.callAs(ANYBODY, () -> whereabouts.of(ben)))
        .extracting(Statement::source, Statement::confidence)
        .containsExactly(
            tuple(Source.MISSION, Confidence.LIKELY),
            tuple(Source.DUTY_STATION, Confidence.POSSIBLE));
  }

  @Test
  void what_was_entered_later_was_not_known_and_what_was_withdrawn_later_was() {
    var known = NOON.minus(Duration.ofDays(10));
    var entered = recorded(known.minus(Duration.ofDays(1)));
    var leave = entered.enter(ana, PresenceKind.LEAVE, NAIROBI, day(-12), day(-9));
    recorded(known.plusSeconds(60)).withdraw(leave);
    var ben = people.person(organisation, "Ben", "Example");
    recorded(known.plusSeconds(60)).enter(ben, PresenceKind.LEAVE, NAIROBI, day(-12), day(-9));
    jdbc.sql("update people.person set recorded_at = :at where organisation = :of")
        .param("at", known.minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
        .param("of", organisation.value())
        .update();

    var then = knownAt(known);

    assertThat(then.people()).extracting(it -> it.card().id()).containsExactly(ana);
    assertThat(exposure(AROUND_NAIROBI).totals().people()).isZero();
  }

  @Test
  void reading_everything_again_finds_the_same() {
    people.station(ana, StationKind.RESIDENCE, NAIROBI);
    calendar.enter(ana, PresenceKind.TELEWORK, null, day(-1), day(0));
    calendar.enter(ana, PresenceKind.LEAVE, null, day(1), day(4));
    takeIn();
    var followed = List.copyOf(picture.facts(ana.value()));

    changes.readEverything();

    assertThat(picture.facts(ana.value())).containsExactlyInAnyOrderElementsOf(followed);
    assertThat(followed).hasSize(7);
  }

  private Exposure knownAt(Instant moment) {
    return exposure(
        AROUND_NAIROBI,
        new ExposureFilter(
            AskedTime.UNSAID,
            moment,
            Group.PRESENT,
            Set.of(),
            organisation,
            null,
            null,
            null,
            100));
  }

  private PresenceFixture recorded(Instant at) {
    return new PresenceFixture(jdbc, Clock.fixed(at, ZoneOffset.UTC));
  }

  private static LocalDate day(int days) {
    return LocalDate.ofInstant(NOON, ZoneOffset.UTC).plusDays(days);
  }
}
