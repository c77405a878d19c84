package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void half_of_three_people_are_two() {
    var curve = new Curve(NOON, 3, minutes(5, 10));

    assertThat(curve.until(50)).contains(Duration.ofMinutes(10));
    assertThat(curve.until(90)).isEmpty();
  }

  @Test
  void all_are_reached_with_the_last_answer() {
    assertThat(new Curve(NOON, 2, minutes(7, 3)).until(100)).contains(Duration.ofMinutes(7));
  }

  @Test
  void nobody_is_never_accounted_for() {
    assertThat(new Curve(NOON, 0, List.of()).until(50)).isEmpty();
  }

  @Test
  void many_answers_become_few_points_that_end_with_everybody() {
    var times = IntStream.range(0, 30_000).mapToObj(NOON::plusSeconds).toList();

    var points = new Curve(NOON, 30_000, times).points();

    assertThat(points).hasSizeLessThanOrEqualTo(61);
    assertThat(points.getFirst()).isEqualTo(new Curve.Point(Duration.ZERO, 0));
    assertThat(points.getLast().people()).isEqualTo(30_000);
  }

  private static List<Instant> minutes(int... after) {
    return IntStream.of(after).mapToObj(it -> NOON.plus(Duration.ofMinutes(it))).toList();
  }
}
