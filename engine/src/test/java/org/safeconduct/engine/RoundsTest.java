package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

class RoundsTest {
  private static final Instant NOON = RandomWorld.NOON;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int AREAS = 4;

  private final ExposureEngine engine = ExposureEngine.inMemory(Duration.ofHours(12));
  private final Watch watch = engine.watch();
  private final Rounds rounds = new Rounds(watch, MINUTE);

  @Test
  void each_area_is_looked_at_once_a_round_and_who_changes_meanwhile_need_not_wait() {
    for (int area = 0; area < AREAS; area++) {
      watch.watch(new UUID(1, area), box(area), NOON);
      arrives(area, area);
    }
    var later = NOON.plus(MINUTE);

    for (int area = 0; area < AREAS; area++)
      assertThat(rounds.goOn(later, Duration.ZERO)).hasSize(1);
    assertThat(rounds.goOn(later, Duration.ZERO)).isEmpty();
    assertThat(rounds.goOn(later.plus(MINUTE), Duration.ZERO)).isEmpty();

    var moved = new UUID(2, 0);
    arrives(0, 1);
    assertThat(watch.people(List.of(moved), later.plus(MINUTE))).hasSize(2);
    assertThat(rounds.goOn(later.plus(MINUTE), Duration.ofDays(1))).isEmpty();
  }

  @Test
  void an_area_that_is_watched_no_more_is_left_out_of_the_round() {
    watch.watch(new UUID(1, 0), box(0), NOON);
    watch.watch(new UUID(1, 1), box(1), NOON);
    rounds.goOn(NOON, Duration.ZERO);
    arrives(0, 0);
    arrives(1, 1);
    watch.end(new UUID(1, 0));
    watch.end(new UUID(1, 1));

    assertThat(rounds.goOn(NOON.plus(MINUTE), Duration.ofDays(1))).isEmpty();
    assertThat(rounds.goOn(NOON.plus(MINUTE), Duration.ofDays(1))).isEmpty();
  }

  /// Is there from half a minute after noon.
  private void arrives(int person, int area) {
    var who = new UUID(2, person);
    var where = new Where.At(new Position(10 * area + 0.5, 0.5), Precision.POINT);
    var when = Interval.since(NOON.plusSeconds(30));
    engine.replace(who, List.of(new Fact(who, Kind.LEG, where, when, NOON, new UUID(3, person))));
  }

  private static Area box(int area) {
    return Area.of(Area.GEOMETRIES.toGeometry(new Envelope(10 * area, 10 * area + 1, 0, 1)));
  }
}
