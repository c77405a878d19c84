package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.engine.Answer;
import org.safeconduct.engine.Question;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.context.i18n.LocaleContextHolder;

class WhoIsExposedTest extends ExposureWorld {
  private OrganisationId organisation;

  @BeforeEach
  void an_empty_world() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    jdbc.sql("update people.person set left_at = now()").update();
    organisation = people.organisation(UUID.randomUUID().toString());
    changes.readEverything();
    audited.clear();
  }

  @AfterEach
  void no_language() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void somebody_at_her_duty_station_is_likely_and_the_line_says_why() {
    var ana = person("Ana");
    lives(ana, GENEVA);

    var exposed = exposure(AROUND_GENEVA).people().getFirst();

    assertThat(id(exposed)).isEqualTo(ana.value());
    assertThat(exposed.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(exposed.source()).isEqualTo(Source.DUTY_STATION);
    assertThat(exposed.where()).isEqualTo("Geneva, Switzerland");
    assertThat(exposed.why()).isEqualTo("Duty station Geneva");
    assertThat(exposed.knownAt()).isEqualTo(NOON);
  }

  @Test
  void somebody_somewhere_in_the_town_is_possible_in_one_of_its_quarters() {
    var ana = person("Ana");
    lives(ana, NAIROBI);

    var karen = AreaMender.circle(new Position(36.70, -1.33), 3).area();
    var exposed = exposure(karen).people().getFirst();

    assertThat(id(exposed)).isEqualTo(ana.value());
    assertThat(exposed.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(exposed.why())
        .isEqualTo(
            "Duty station Nairobi; known only to the town, whose middle lies outside the area");
    assertThat(exposure(AreaMender.circle(new Position(36.4, -1.33), 3).area()).people())
        .isEmpty();
  }

  @Test
  void an_itinerary_elsewhere_is_told_beside_the_duty_station() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    travels(ana, NAIROBI, -24, 66);

    var atHome = exposure(AROUND_GENEVA).people().getFirst();
    var away = exposure(AROUND_NAIROBI).people().getFirst();

    assertThat(atHome.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(atHome.why())
        .isEqualTo("Duty station Geneva; itinerary says Nairobi until 24 Nov 2026 06:00Z");
    assertThat(away.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(away.why())
        .isEqualTo("Itinerary says Nairobi from 20 Nov 2026 12:00Z until 24 Nov 2026 06:00Z");
  }

  @Test
  void the_reason_is_told_in_the_readers_language() {
    lives(person("Ana"), GENEVA);
    LocaleContextHolder.setLocale(Locale.FRENCH);

    var exposed = exposure(AROUND_GENEVA).people().getFirst();

    assertThat(exposed.where()).isEqualTo("Geneva, Suisse");
    assertThat(exposed.why()).isEqualTo("Lieu d’affectation : Geneva");
  }

  @Test
  void arrivals_are_a_group_of_their_own_and_not_among_the_people() {
    var ana = person("Ana");
    travels(ana, NAIROBI, 20, 60);

    var exposure = exposure(AROUND_NAIROBI, group(Group.ARRIVING));

    assertThat(exposure.totals()).isEqualTo(new Totals(0, 0, 0, 0, 1, 1, 0));
    assertThat(exposure.people()).extracting(ExposureWorld::id).containsExactly(ana.value());
  }

  @Test
  void a_place_that_was_not_found_makes_somebody_unlocated_and_says_so() {
    var ana = person("Ana");
    lives(ana, Stay.unlocated("Xanadu"));

    var exposure = exposure(AROUND_GENEVA, group(Group.UNLOCATED));

    assertThat(exposure.totals().unlocated()).isEqualTo(1);
    assertThat(exposure.people().getFirst().why())
        .isEqualTo("duty station says “Xanadu”, a place that was not found");
    assertThat(exposure.people().getFirst().confidence()).isNull();
  }

  @Test
  void a_stay_somewhere_in_a_country_is_possible_anywhere_in_it() {
    lives(person("Ana"), Stay.somewhereIn("Upcountry", "KE"));

    var exposed = exposure(AROUND_NAIROBI).people().getFirst();

    assertThat(exposed.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(exposed.why()).isEqualTo("Duty station Upcountry; known only to the country");
    assertThat(exposure(AROUND_GENEVA).people()).isEmpty();
  }

  @Test
  void between_two_legs_somebody_is_possible_at_both_ends() {
    var ana = person("Ana");
    var trip = trips.trip(ana);
    travels(trip, ana, GENEVA, -50, -2);
    travels(trip, ana, NAIROBI, 8, 50);

    assertThat(exposure(AROUND_GENEVA).totals().possible()).isEqualTo(1);
    var exposed = exposure(AROUND_NAIROBI).people().getFirst();
    assertThat(exposed.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(exposed.where()).isEqualTo("Geneva – Nairobi");
    assertThat(exposed.why())
        .isEqualTo("On the way from Geneva to Nairobi until 21 Nov 2026 20:00Z");
  }

  @Test
  void on_the_way_to_somewhere_in_a_country_somebody_is_possible_at_both_ends_and_counts_once() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    var trip = trips.trip(ana);
    travels(trip, ana, GENEVA, -50, -2);
    travels(trip, ana, Stay.somewhereIn("Upcountry", "KE"), 8, 50);

    assertThat(exposure(AROUND_GENEVA).totals().possible()).isEqualTo(1);
    assertThat(exposure(AROUND_GENEVA).totals().people()).isEqualTo(1);
    var exposed = exposure(AROUND_NAIROBI).people().getFirst();
    assertThat(exposed.confidence()).isEqualTo(Confidence.POSSIBLE);
    assertThat(exposed.why())
        .isEqualTo("On the way from Geneva to Upcountry until 21 Nov 2026 20:00Z");
    var said = currentUser.callAs(ANYBODY, () -> whereabouts.of(ana)).stream()
        .filter(it -> it.source() == Source.ITINERARY)
        .toList();
    assertThat(said).singleElement().satisfies(it -> assertThat(it.position()).isNull());
  }

  @Test
  void a_dependant_without_a_station_lives_where_the_head_of_household_lives() {
    var head = person("Ana");
    people.person(organisation, "Ben", "Example", head, null);
    lives(head, GENEVA);

    assertThat(exposure(AROUND_GENEVA).people())
        .extracting(it -> it.card().name())
        .containsExactly("Ana Example", "Ben Example");
  }

  @Test
  void people_in_a_building_are_told_by_its_name() {
    var ana = person("Ana");
    var office = premises.building("Lakeside Office", organisation, GENEVA);
    premises.occupant(office, ana, NOON.minus(Duration.ofDays(90)));
    changes.readEverything();

    var exposed = exposure(AROUND_GENEVA).people().getFirst();

    assertThat(exposed.source()).isEqualTo(Source.PREMISES);
    assertThat(exposed.why()).isEqualTo("Works at Lakeside Office");
  }

  @Test
  void the_filter_for_people_changes_the_totals_and_the_one_for_confidence_does_not() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    travels(ana, NAIROBI, -24, 24);
    lives(person("Béatrice"), GENEVA);

    var possible = exposure(AROUND_GENEVA, filter(Set.of(Confidence.POSSIBLE), null));
    var beatrice = exposure(AROUND_GENEVA, filter(Set.of(), "beat example"));

    assertThat(possible.totals()).isEqualTo(new Totals(0, 1, 1, 2, 0, 0, 0));
    assertThat(possible.people()).extracting(ExposureWorld::id).containsExactly(ana.value());
    assertThat(beatrice.totals().people()).isEqualTo(1);
  }

  @Test
  void a_stretch_is_followed_by_the_next_until_everybody_was_told_once() {
    for (var name : List.of("Dora", "Ana", "Émile", "Carl", "Ben")) lives(person(name), GENEVA);

    var first = exposure(AROUND_GENEVA, stretch(null));
    var second = exposure(AROUND_GENEVA, stretch(first.next()));
    var third = exposure(AROUND_GENEVA, stretch(second.next()));

    assertThat(first.totals().people()).isEqualTo(5);
    assertThat(names(first)).containsExactly("Ana Example", "Ben Example");
    assertThat(names(second)).containsExactly("Carl Example", "Dora Example");
    assertThat(names(third)).containsExactly("Émile Example");
    assertThat(third.next()).isNull();
  }

  @Test
  void whoever_turns_pages_waits_once_however_many_others_ask_meanwhile() {
    for (var name : List.of("Ana", "Ben", "Carl")) lives(person(name), GENEVA);
    takeIn();
    var questions = new AtomicInteger();
    var counting = new Picture(engine) {
      @Override
      Answer ask(Question question, Predicate<Dossier> whom) {
        questions.incrementAndGet();
        return super.ask(question, whom);
      }
    };
    following(clock, reader, counting).readEverything();
    var board = board(counting);

    currentUser.runAs(ANYBODY, () -> {
      var first = board.exposure(AROUND_GENEVA, stretch(null));
      for (int i = 1; i <= 5; i++) board.exposure(around(i, i), stretch(null));
      questions.set(0);
      var second = board.exposure(AROUND_GENEVA, stretch(first.next()));
      assertThat(questions).hasValue(0);
      assertThat(names(second)).containsExactly("Carl Example");
    });
  }

  @Test
  void everybody_sees_the_people_in_scope_only() {
    lives(person("Ana"), GENEVA);
    var elsewhere = people.organisation(UUID.randomUUID().toString());
    lives(people.person(elsewhere, "Olga", "Other"), GENEVA);
    changes.poll();
    var focalPoint = new Actor.Account(
        UUID.randomUUID(),
        null,
        "focal point",
        Set.of(Duty.READ_EXPOSURE),
        new Scope(false, Set.of(organisation.value()), Set.of(), Set.of()));

    var exposure =
        currentUser.callAs(focalPoint, () -> board.exposure(AROUND_GENEVA, ExposureFilter.ALL));

    assertThat(names(exposure)).containsExactly("Ana Example");
    assertThat(exposure.totals().people()).isEqualTo(1);
  }

  @Test
  void whoever_looks_after_a_country_sees_nobody_more_by_asking_about_the_past() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    travels(ana, NAIROBI, -900, -800);
    var ben = person("Ben");
    lives(ben, GENEVA);
    travels(ben, NAIROBI, 100, 200);
    takeIn();
    var officer = new Actor.Account(
        UUID.randomUUID(),
        null,
        "officer",
        Set.of(Duty.READ_EXPOSURE),
        new Scope(false, Set.of(), Set.of(), Set.of(), Set.of("KE"), 9));

    for (var filter : List.of(since(-1000), since(-10)))
      assertThat(names(currentUser.callAs(officer, () -> board.exposure(AROUND_GENEVA, filter))))
          .containsExactly("Ben Example");
  }

  @Test
  void a_fact_that_is_replaced_before_it_is_put_into_words_is_told_as_it_was_found() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    takeIn();
    var card = picture.find(ana.value()).orElseThrow().card();
    var office = picture.find(ana.value()).orElseThrow();
    var moving = new Picture(engine) {
      @Override
      Answer ask(Question question, Predicate<Dossier> whom) {
        var answer = super.ask(question, whom);
        take(List.of(ana), List.of(Dossier.of(card, List.of(), List.of())));
        return answer;
      }
    };
    moving.currentAsOf(NOON);
    moving.completeFrom(Instant.MIN);
    moving.take(List.of(ana), List.of(office));

    var exposure = currentUser.callAs(
        ANYBODY, () -> board(moving).exposure(AROUND_GENEVA, ExposureFilter.ALL));

    assertThat(exposure.totals().people()).isEqualTo(1);
    assertThat(exposure.people().getFirst().where()).isEqualTo("Geneva, Switzerland");
    assertThat(audited).singleElement().asString().contains("count=1");
  }

  @Test
  void a_place_known_to_the_region_only_lies_in_its_outline() {
    var stay = new Stay("Canton of Geneva", "CH", "CH-GE", null, Precision.REGION);
    lives(person("Ana"), stay);

    assertThat(exposure(AROUND_GENEVA).people().getFirst().why())
        .isEqualTo("Duty station Canton of Geneva; known only to the region");
  }

  private PersonId person(String given) {
    return people.person(organisation, given, "Example");
  }

  private static List<String> names(Exposure exposure) {
    return exposure.people().stream().map(it -> it.card().name()).toList();
  }

  private static ExposureFilter filter(Set<Confidence> confidence, String text) {
    return new ExposureFilter(
        AskedTime.UNSAID, null, Group.PRESENT, confidence, null, null, text, null, 100);
  }

  private static ExposureFilter since(int hour) {
    return new ExposureFilter(
        AskedTime.between(hours(hour, 1).from(), hours(0, 1).until()),
        null,
        Group.PRESENT,
        Set.of(),
        null,
        null,
        null,
        null,
        100);
  }

  private static ExposureFilter stretch(String cursor) {
    return new ExposureFilter(
        AskedTime.UNSAID, null, Group.PRESENT, Set.of(), null, null, null, cursor, 2);
  }
}
