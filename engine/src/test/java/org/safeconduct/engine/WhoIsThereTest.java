package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.shared.Confidence.CERTAIN;
import static org.safeconduct.shared.Confidence.LIKELY;
import static org.safeconduct.shared.Confidence.POSSIBLE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeconduct.shared.Confidence;

class WhoIsThereTest {
  @Test
  void somebody_at_her_duty_station_is_likely_there() {
    assertPresent(LIKELY, Kind.DUTY_STATION, """
        duty station GGGGGGGGGGGG
        asked        ....==......
        """);
  }

  @Test
  void somebody_employed_elsewhere_is_not_there() {
    assertAbsent("""
        duty station NNNNNNNNNNNN
        asked        ....==......
        """);
  }

  @Test
  void a_stay_that_ends_as_the_question_begins_does_not_count() {
    assertAbsent("""
        leg          .GGG........
        residence    NNNNNNNNNNNN
        asked        ....==......
        """);
  }

  @Test
  void a_confirmation_of_twelve_hours_ago_is_certain() {
    assertPresent(CERTAIN, Kind.CONFIRMATION, """
        confirmation ..GGGGGGGG..
        asked        ....=.......
        """);
  }

  @Test
  void an_older_confirmation_is_stale_and_only_possible() {
    assertPresent(POSSIBLE, Kind.CONFIRMATION, """
        confirmation .GGGGGGGGG..
        asked        ....=.......
        """);
  }

  @Test
  void a_stale_confirmation_elsewhere_does_not_contradict_a_duty_station() {
    assertPresent(LIKELY, Kind.DUTY_STATION, """
        duty station GGGGGGGGGGGG
        confirmation .NNNNNNNNNN.
        asked        ....=.......
        """);
  }

  @Test
  void an_itinerary_elsewhere_makes_a_duty_station_possible_and_says_so() {
    var exposed = assertPresent(POSSIBLE, Kind.DUTY_STATION, """
        duty station GGGGGGGGGGGG
        leg          ..NNNNNNNN..
        asked        ....==......
        """);

    assertThat(exposed.against()).extracting(Fact::kind).containsExactly(Kind.LEG);
  }

  @Test
  void an_itinerary_that_ends_within_the_question_leaves_a_duty_station_likely() {
    assertPresent(LIKELY, Kind.DUTY_STATION, """
        duty station GGGGGGGGGGGG
        leg          ..NNNN......
        asked        ....===.....
        """);
  }

  @Test
  void two_legs_and_the_way_between_them_contradict_a_residence_together() {
    assertPresent(POSSIBLE, Kind.RESIDENCE, """
        residence    GGGGGGGGGGGG
        leg          ..NNN...LLL.
        transit      .....<<<....
        asked        ...=======..
        """);
  }

  @Test
  void a_gap_between_two_legs_elsewhere_leaves_a_residence_likely() {
    assertPresent(LIKELY, Kind.RESIDENCE, """
        residence    GGGGGGGGGGGG
        leg          ..NNN..LLLL.
        asked        ...=======..
        """);
  }

  @Test
  void two_homes_do_not_contradict_each_other() {
    assertPresent(LIKELY, Kind.DUTY_STATION, """
        duty station GGGGGGGGGGGG
        residence    NNNNNNNNNNNN
        premises     LLLLLLLLLLLL
        asked        ....==......
        """);
  }

  @Test
  void a_leg_is_likely_until_she_is_seen_elsewhere() {
    assertPresent(LIKELY, Kind.LEG, """
        leg          ..GGGGGGGG..
        residence    NNNNNNNNNNNN
        asked        ....=.......
        """);
    assertPresent(POSSIBLE, Kind.LEG, """
        leg          ..GGGGGGGG..
        confirmation ...NNNNNNNNN
        asked        ....=.......
        """);
  }

  @Test
  void two_legs_at_the_same_time_are_possible_at_both_places() {
    assertPresent(POSSIBLE, Kind.LEG, """
        leg          ..GGGGGGGG..
        leg          ...NNNNNN...
        asked        ....=.......
        """);
  }

  @Test
  void leave_at_a_known_place_is_likely_there_and_leaves_home_possible() {
    assertPresent(LIKELY, Kind.CALENDAR, """
        duty station NNNNNNNNNNNN
        calendar     ..GGGGGGGG..
        asked        ....==......
        """);
    var home = assertPresent(POSSIBLE, Kind.DUTY_STATION, """
        duty station GGGGGGGGGGGG
        calendar     ..NNNNNNNN..
        asked        ....==......
        """);

    assertThat(home.against()).extracting(Fact::kind).containsExactly(Kind.CALENDAR);
  }

  @Test
  void a_calendar_and_an_itinerary_that_contradict_each_other_are_both_possible() {
    assertPresent(POSSIBLE, Kind.CALENDAR, """
        calendar     ..GGGGGGGG..
        leg          ..NNNNNNNN..
        asked        ....=.......
        """);
    assertPresent(POSSIBLE, Kind.LEG, """
        leg          ..GGGGGGGG..
        calendar     ..NNNNNNNN..
        asked        ....=.......
        """);
  }

  @Test
  void a_home_that_was_left_for_nobody_knows_where_stays_possible() {
    assertPresent(POSSIBLE, Kind.LEFT_BASE, """
        duty station GGGG........
        left base    ....GGGGGGGG
        asked        ....==......
        """);
  }

  @Test
  void a_newer_confirmation_elsewhere_makes_the_older_one_possible() {
    assertPresent(POSSIBLE, Kind.CONFIRMATION, """
        confirmation ...GGGGGGGG.
        confirmation ....NNNNNNNN
        asked        ....=.......
        """);
  }

  @Test
  void an_older_confirmation_elsewhere_does_not_touch_the_newer_one() {
    assertPresent(CERTAIN, Kind.CONFIRMATION, """
        confirmation ...NNNNNNNN.
        confirmation ....GGGGGGGG
        asked        ....=.......
        """);
  }

  @Test
  void neither_a_leg_nor_a_home_contradicts_a_confirmation() {
    assertPresent(CERTAIN, Kind.CONFIRMATION, """
        confirmation ...GGGGGGGG.
        leg          ..NNNNNNNN..
        residence    NNNNNNNNNNNN
        asked        ....=.......
        """);
  }

  @Test
  void a_stay_somewhere_in_the_country_is_possible() {
    assertPresent(POSSIBLE, Kind.LEG, """
        leg          ..gggggggg..
        asked        ....=.......
        """);
    assertPresent(POSSIBLE, Kind.DUTY_STATION, """
        duty station cccccccccccc
        asked        ....=.......
        """);
  }

  @Test
  void a_stay_somewhere_in_the_country_of_the_area_is_not_elsewhere() {
    assertPresent(LIKELY, Kind.DUTY_STATION, """
        duty station GGGGGGGGGGGG
        leg          ..gggggggg..
        asked        ....=.......
        """);
  }

  @Test
  void a_stay_somewhere_in_another_country_contradicts_a_duty_station() {
    assertPresent(POSSIBLE, Kind.DUTY_STATION, """
        duty station GGGGGGGGGGGG
        leg          ..nnnnnnnn..
        asked        ....=.......
        """);
  }

  @Test
  void somebody_on_the_way_is_possible_at_either_end() {
    assertPresent(POSSIBLE, Kind.TRANSIT, """
        transit      ....>>......
        asked        ....=.......
        """);
  }

  @Test
  void a_person_counts_once_at_her_best() {
    assertPresent(CERTAIN, Kind.CONFIRMATION, """
        duty station GGGGGGGGGGGG
        residence    GGGGGGGGGGGG
        leg          ..GGGGGGGG..
        confirmation ...GGGGGGGGG
        asked        ....=.......
        """);
    assertPresent(LIKELY, Kind.LEG, """
        duty station GGGGGGGGGGGG
        leg          ..GGGGGGGG..
        confirmation .GGGGGGGGGGG
        asked        ....=.......
        """);
  }

  @Test
  void every_reason_is_told_the_best_first() {
    var drawing = Drawing.of("""
        duty station GGGGGGGGGGGG
        residence    NNNNNNNNNNNN
        leg          ..GGGGGGGG..
        confirmation .GGGGGGGGGGG
        asked        ....=.......
        """);
    var engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);
    engine.replace(Drawing.SHE, drawing.facts());

    assertThat(engine.reasons(Drawing.SHE, drawing.question()))
        .extracting(reason -> reason.fact().kind())
        .containsExactly(Kind.LEG, Kind.DUTY_STATION, Kind.CONFIRMATION);
  }

  private static Exposed assertPresent(Confidence confidence, Kind reason, String drawing) {
    var answer = Drawing.of(drawing).answer();
    assertThat(answer.present()).hasSize(1);
    assertThat(answer.arriving()).isEmpty();
    var exposed = answer.present().getFirst();
    assertThat(exposed.confidence()).isEqualTo(confidence);
    assertThat(exposed.fact().kind()).isEqualTo(reason);
    return exposed;
  }

  private static void assertAbsent(String drawing) {
    assertThat(Drawing.of(drawing).answer()).isEqualTo(new Answer(List.of(), List.of(), List.of()));
  }
}
