package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.safeconduct.engine.Drawing.SHE;
import static org.safeconduct.shared.Confidence.LIKELY;
import static org.safeconduct.shared.Confidence.POSSIBLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

class WhoArrivesTest {
  @Test
  void a_leg_that_starts_within_two_days_is_an_arrival() {
    var answer = Drawing.of("""
        residence    NNNNNNNNNNNN
        leg          ......GGGGG.
        asked        ===.........
        """).answer();

    assertThat(answer.present()).isEmpty();
    assertThat(answer.arriving()).extracting(Exposed::confidence).containsExactly(LIKELY);
  }

  @Test
  void leave_or_a_mission_that_starts_within_two_days_is_an_arrival_too() {
    assertThat(Drawing.of("""
        residence    NNNNNNNNNNNN
        calendar     ......GGGGG.
        asked        ===.........
        """).answer().arriving())
        .extracting(Exposed::confidence)
        .containsExactly(LIKELY);
  }

  @Test
  void a_leg_that_starts_as_the_question_ends_arrives_and_is_not_there_yet() {
    var answer = Drawing.of("""
        leg          ...GGGGG....
        asked        ===.........
        """).answer();

    assertThat(answer.present()).isEmpty();
    assertThat(answer.arriving()).hasSize(1);
  }

  @Test
  void after_exactly_two_days_she_still_arrives_and_later_she_does_not() {
    assertThat(Drawing.of("""
        leg          .........GGG
        asked        =...........
        """).answer().arriving()).hasSize(1);
    assertThat(Drawing.of("""
        leg          ..........GG
        asked        =...........
        """).answer().arriving()).isEmpty();
  }

  @Test
  void whoever_is_there_already_does_not_arrive() {
    var answer = Drawing.of("""
        residence    GGGGGGGGGGGG
        leg          ......GGGGG.
        asked        ===.........
        """).answer();

    assertThat(answer.present()).hasSize(1);
    assertThat(answer.arriving()).isEmpty();
  }

  @Test
  void where_she_is_seen_today_does_not_speak_against_a_plan_for_tomorrow() {
    var arrival = Drawing.of("""
        confirmation NNNNNNNNNNNN
        leg          ......GGGGG.
        asked        ===.........
        """).answer().arriving().getFirst();

    assertThat(arrival.confidence()).isEqualTo(LIKELY);
    assertThat(arrival.against()).isEmpty();
  }

  @Test
  void another_leg_at_the_same_time_makes_an_arrival_possible() {
    var arrival = Drawing.of("""
        leg          ......GGGGG.
        leg          .....NNNNNNN
        asked        ===.........
        """).answer().arriving().getFirst();

    assertThat(arrival.confidence()).isEqualTo(POSSIBLE);
    assertThat(arrival.against()).hasSize(1);
  }

  @Test
  void somebody_known_of_whom_nothing_is_known_for_that_time_is_unlocated() {
    assertThat(Drawing.of("""
        leg          ......NNNNN.
        asked        ===.........
        """).answer().unlocated())
        .extracting(PersonFacts::person)
        .containsExactly(SHE);
    assertThat(Drawing.of("asked ===").answer().unlocated())
        .extracting(PersonFacts::person)
        .containsExactly(SHE);
  }

  @Test
  void somebody_may_be_unlocated_now_and_arrive_later() {
    var answer = Drawing.of("""
        leg          ......GGGGG.
        asked        ===.........
        """).answer();

    assertThat(answer.unlocated()).extracting(PersonFacts::person).containsExactly(SHE);
    assertThat(answer.arriving()).hasSize(1);
  }

  @Test
  void a_leg_that_begins_and_ends_within_the_second_in_which_the_question_ends_arrives() {
    var geneva = new Position(6.15, 46.2);
    var area = Area.of(Area.GEOMETRIES.toGeometry(new Envelope(6, 7, 46, 47)));
    var noon = Instant.parse("2026-11-21T12:00:00Z");
    var leg = new Interval(noon.plusMillis(400), noon.plusMillis(500));
    var engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);
    var where = new Where.At(geneva, Precision.POINT);
    engine.replace(SHE, List.of(new Fact(SHE, Kind.LEG, where, leg, noon, SHE)));

    var asked = new Interval(noon, noon.plusMillis(200));
    var answer = engine.ask(new Question(area, asked, Duration.ofHours(1)));

    assertThat(answer.arriving()).hasSize(1);
  }

  @Test
  void arrivals_lie_ahead() {
    var question = Drawing.of("asked =").question();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Question(question.area(), question.when(), Duration.ofHours(-1)));
  }
}
