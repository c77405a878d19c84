package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Busy;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Scope;
import org.safeconduct.profiles.EditionId;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.context.i18n.LocaleContextHolder;

class WhereaboutsTest extends ExposureWorld {
  private static final Stay HOTEL =
      new Stay("Hotel Intercontinental", "", null, new Position(36.82, -1.287), Precision.POINT);

  private OrganisationId organisation;

  @BeforeEach
  void an_empty_world() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    jdbc.sql("update people.person set left_at = now()").update();
    organisation = people.organisation(UUID.randomUUID().toString());
    changes.readEverything();
  }

  @AfterEach
  void no_language() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void a_check_in_makes_her_certain_there_and_possible_at_home() {
    var ana = person("Ana");
    lives(ana, GENEVA);

    confirm(ana, HOTEL, Source.CHECK_IN, 2);

    var there = exposure(AROUND_NAIROBI).people().getFirst();
    assertThat(there.confidence()).isEqualTo(Confidence.CERTAIN);
    assertThat(there.where()).isEqualTo("Hotel Intercontinental, Kenya");
    assertThat(there.why()).isEqualTo("Checked in at Hotel Intercontinental on 21 Nov 2026 10:00Z");
    var home = exposure(AROUND_GENEVA).people().getFirst();
    assertThat(home.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(home.why())
        .isEqualTo(
            "Duty station Geneva;" + " checked in at Hotel Intercontinental on 21 Nov 2026 10:00Z");
  }

  @Test
  void an_old_check_in_is_only_possible_and_says_so() {
    var ana = person("Ana");

    confirm(ana, HOTEL, Source.WARDEN, 20);

    var exposed = exposure(AROUND_NAIROBI).people().getFirst();
    assertThat(exposed.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(exposed.why()).endsWith("too long ago to be certain");
  }

  @Test
  void a_check_in_is_certain_for_as_long_as_the_profile_of_the_organisation_says() {
    var ana = person("Ana");
    confirm(ana, HOTEL, Source.CHECK_IN, 20);
    organisation = people.organisation(UUID.randomUUID().toString());
    var ben = person("Ben");
    confirm(ben, HOTEL, Source.CHECK_IN, 20);
    currentUser.callAs(
        ANYBODY,
        () -> profiles.choose(organisation.value(), EditionId.of("ngo-gisf-2026.1"), Map.of()));
    periods.read();

    var there = exposure(AROUND_NAIROBI);

    assertThat(there.totals()).isEqualTo(new Totals(1, 0, 1, 2, 0, 0, 0));
    assertThat(there.people())
        .extracting(ExposureWorld::id)
        .containsExactly(ben.value(), ana.value());
  }

  @Test
  void a_check_in_is_worth_nothing_after_three_days() {
    var ana = person("Ana");

    confirm(ana, HOTEL, Source.CHECK_IN, 72);

    assertThat(exposure(AROUND_NAIROBI).totals()).isEqualTo(new Totals(0, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void every_statement_about_a_person_is_told_the_surest_first() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    travels(ana, NAIROBI, -24, 24);
    confirm(ana, HOTEL, Source.CHECK_IN, 2);
    changes.poll();

    var statements = currentUser.callAs(ANYBODY, () -> whereabouts.of(ana));

    assertThat(statements)
        .extracting(Statement::source)
        .containsExactly(Source.CHECK_IN, Source.ITINERARY, Source.DUTY_STATION);
    assertThat(statements)
        .extracting(Statement::confidence)
        .containsExactly(Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE);
  }

  @Test
  void where_everybody_is_waits_for_its_turn_like_any_question_about_many() {
    var taken = new FewAtOnce(1, Duration.ofMillis(1));
    var overview = new Overview(picture, earlier, new BestKnown(periods), words, taken);

    taken.work(() -> {
      assertThatThrownBy(() -> overview.byCountry(Scope.NOBODY, NOON)).isInstanceOf(Busy.class);
      assertThatThrownBy(() -> overview.byPoint(Scope.NOBODY, NOON)).isInstanceOf(Busy.class);
      return "";
    });

    assertThat(overview.byCountry(Scope.NOBODY, NOON).people()).isZero();
  }

  @Test
  void countries_say_who_is_in_place_and_who_travels() {
    lives(person("Ana"), GENEVA);
    var ben = person("Ben");
    lives(ben, GENEVA);
    travels(ben, NAIROBI, -24, 24);
    person("Carl");
    peopleChanges.record(peopleOf(organisation));
    changes.poll();

    var who = currentUser.callAs(ANYBODY, whereabouts::whoIsWhere);

    assertThat(who.people()).isEqualTo(3);
    assertThat(who.unlocated()).isEqualTo(1);
    assertThat(who.countries())
        .containsExactly(
            new WhoIsWhere.InCountry("KE", "Kenya", 0, 1),
            new WhoIsWhere.InCountry("CH", "Switzerland", 1, 0));
    assertThat(currentUser.callAs(ANYBODY, whereabouts::onMap))
        .extracting(PeopleAt::people)
        .containsExactly(1, 1);
    assertThat(audited).endsWith("exposure.counted ", "exposure.counted ");
  }

  @Test
  void whoever_leaves_is_no_longer_anywhere() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    assertThat(exposure(AROUND_GENEVA).totals().people()).isEqualTo(1);

    jdbc.sql("update people.person set left_at = now() where id = :id")
        .param("id", ana.value())
        .update();
    peopleChanges.record(List.of(ana.value()));

    assertThat(exposure(AROUND_GENEVA).totals().people()).isZero();
  }

  @Test
  void a_leg_that_changes_moves_the_person() {
    var ana = person("Ana");
    var trip = trips.trip(ana);
    var leg = travels(trip, ana, NAIROBI, -24, 24);
    assertThat(exposure(AROUND_NAIROBI).totals().people()).isEqualTo(1);

    trips.version(leg, 2, trip, ana, GENEVA, hours(-24, 24), false);
    tripChanges.record(List.of(ana.value()));

    assertThat(exposure(AROUND_NAIROBI).totals().people()).isZero();
    assertThat(exposure(AROUND_GENEVA).totals().people()).isEqualTo(1);

    trips.version(leg, 3, trip, ana, GENEVA, hours(-24, 24), true);
    tripChanges.record(List.of(ana.value()));

    assertThat(exposure(AROUND_GENEVA).totals().people()).isZero();
  }

  @Test
  void dependants_move_with_the_head_of_household() {
    var head = person("Ana");
    people.person(organisation, "Ben", "Example", head, null);
    lives(head, GENEVA);
    assertThat(exposure(AROUND_GENEVA).totals().people()).isEqualTo(2);

    lives(head, NAIROBI);

    assertThat(exposure(AROUND_NAIROBI).totals().people()).isEqualTo(2);
  }

  @Test
  void reading_everything_again_finds_the_same() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    travels(ana, NAIROBI, -24, 24);
    confirm(ana, HOTEL, Source.CHECK_IN, 2);
    var followed = exposure(AROUND_NAIROBI);

    changes.readEverything();

    assertThat(exposure(AROUND_NAIROBI)).isEqualTo(followed);
  }

  @Test
  void nobody_confirms_the_future_a_stranger_or_from_a_plan() {
    var ana = person("Ana");

    assertThatIllegalArgumentException().isThrownBy(() -> confirm(ana, HOTEL, Source.WARDEN, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> confirm(ana, HOTEL, Source.ITINERARY, 1));
    assertThatThrownBy(() -> confirm(new PersonId(UUID.randomUUID()), HOTEL, Source.WARDEN, 1))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nothing_was_read_yet_is_never_nobody() {
    var unread = new Picture(engine);

    assertThatThrownBy(unread::everybody).isInstanceOf(IllegalStateException.class);
  }

  private PersonId person(String given) {
    return people.person(organisation, given, "Example");
  }

  private List<UUID> peopleOf(OrganisationId of) {
    return jdbc.sql("select id from people.person where organisation = :of")
        .param("of", of.value())
        .query(UUID.class)
        .list();
  }

  private void confirm(PersonId person, Stay stay, Source source, int hoursAgo) {
    var job = new Actor.SystemJob("check-ins", Set.of(Duty.RUN_JOBS));
    currentUser.runAs(
        job,
        () -> whereabouts.confirm(person, stay, source, NOON.minus(Duration.ofHours(hoursAgo))));
  }
}
