package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// Clocks of phones, servers and databases differ by seconds, and one is set back now and then.
class ClockSkewTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration AHEAD = Duration.ofMillis(90_250);
  private static final UUID SHE = new UUID(0, 1);
  private static final Position HERE = new Position(6.15, 46.2);
  private static final Position ELSEWHERE = new Position(36.8, -1.3);
  private static final Area AREA =
      Area.of(Area.GEOMETRIES.toGeometry(new Envelope(6, 6.3, 46, 46.4)));

  private final ExposureEngine engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);

  @Test
  void seen_by_a_clock_that_runs_ahead_she_is_certain_as_soon_as_our_clock_is_there() {
    engine.replace(SHE, List.of(seen(HERE, NOON.plus(AHEAD))));

    assertThat(present(NOON)).isEmpty();
    assertThat(engine.ask(at(NOON)).unlocated())
        .extracting(PersonFacts::person)
        .containsExactly(SHE);
    assertThat(present(NOON.plus(AHEAD).minusMillis(1))).isEmpty();
    assertThat(present(NOON.plus(AHEAD))).containsExactly(Confidence.CERTAIN);
  }

  @Test
  void a_moment_of_recording_that_is_still_to_come_counts_as_fresh() {
    var seen =
        new Fact(SHE, Kind.CONFIRMATION, point(HERE), Interval.since(NOON), NOON.plus(AHEAD), SHE);
    engine.replace(SHE, List.of(seen));

    assertThat(present(NOON)).containsExactly(Confidence.CERTAIN);
  }

  @Test
  void of_two_clocks_the_one_that_says_later_is_believed() {
    engine.replace(SHE, List.of(seen(ELSEWHERE, NOON.plus(AHEAD)), seen(HERE, NOON)));

    assertThat(present(NOON.plusSeconds(10))).containsExactly(Confidence.CERTAIN);
    assertThat(present(NOON.plus(AHEAD))).containsExactly(Confidence.POSSIBLE);
  }

  @Test
  void a_watch_whose_clock_is_set_back_says_what_asking_then_says() {
    engine.replace(SHE, List.of(seen(HERE, NOON)));
    var watch = engine.watch();
    watch.watch(new UUID(0, 7), AREA, NOON.plus(AHEAD));
    watch.goOn(NOON.plus(AHEAD), Duration.ZERO);

    var back = watch.goOn(NOON.minus(AHEAD), Duration.ZERO);

    assertThat(back).singleElement().satisfies(it -> assertThat(it.isExit()).isTrue());
    assertThat(watch.goOn(NOON, Duration.ZERO))
        .singleElement()
        .satisfies(it -> assertThat(it.isEntry()).isTrue());
  }

  private List<Confidence> present(Instant moment) {
    return engine.ask(at(moment)).present().stream().map(Exposed::confidence).toList();
  }

  private static Question at(Instant moment) {
    return new Question(AREA, Interval.at(moment), Duration.ZERO);
  }

  private static Fact seen(Position where, Instant when) {
    var id = new UUID(when.toEpochMilli(), Double.hashCode(where.longitude()));
    return new Fact(SHE, Kind.CONFIRMATION, point(where), Interval.since(when), when, id);
  }

  private static Where.At point(Position position) {
    return new Where.At(position, Precision.POINT);
  }
}
