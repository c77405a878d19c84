package org.safeconduct.bench.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.bench.world.Mix;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;

class WholeTrialTest {
  private static World world = new World(Path.of("nowhere"));

  @BeforeAll
  static void makeTheWorld(@TempDir Path folder) throws IOException {
    world = new World(folder);
    world.make(Path.of(".."), 30_000, 1, 60, Mix.STANDARD);
  }

  @Test
  void everybody_is_counted_once_and_is_certain_likely_or_possible() throws IOException {
    var tables = trial(world).tables(QuestionRow.about(world.alerts(), 5), 1);

    var load = tables.getFirst().rows().getFirst().figures();
    assertThat(load.get("facts")).isGreaterThan(30_000);
    assertThat(load.get("bytes a fact")).isBetween(50.0, 2_000.0);
    var people = tables.getLast().rows().getFirst().figures();
    assertThat(people.get("certain")).isPositive();
    assertThat(people.get("possible")).isPositive();
    assertThat(people.get("certain") + people.get("likely") + people.get("possible"))
        .isCloseTo(people.get("people"), within(1e-6));
  }

  @Test
  void no_time_is_told_when_somebody_is_missing(@TempDir Path other) throws IOException {
    var more = new World(other);
    more.make(Path.of(".."), 40_000, 2, 60, Mix.STANDARD);
    var trial = new WholeTrial(world, loaded(more));

    assertThatIllegalStateException()
        .isThrownBy(() -> trial.tables(QuestionRow.about(world.alerts(), 5), 1))
        .withMessageContaining("differ");
  }

  private static WholeTrial trial(World world) throws IOException {
    return new WholeTrial(world, loaded(world));
  }

  private static Engine loaded(World world) throws IOException {
    var engine = new OwnEngine(Areas.Kept.COVERINGS);
    engine.load(world);
    return engine;
  }
}
