package org.safeconduct.bench.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.bench.world.Mix;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;

/// Over a million legs the engine says what JTS says, and takes a small part of its time. Ratios
/// within one process hold on any machine, and processor time also on a busy one. When this was
/// written they were 75 to 116; 6.2 to 13 with the covering made for each question; 2.5 to 5.6 with
/// the outline checked for validity too, which JTS need not do here. The latter two grow with the
/// legs, because making a covering takes as long for a million as for ten.
class GateTest {
  private static final Path HOME = Path.of("..");
  private static final int LEGS = 1_000_000;
  private static final int ALERTS = 200;
  private static final int PER_SIZE = 20;
  private static final int WARM_UPS = 2;

  private static final Engine OWN = new OwnEngine(Areas.Kept.COVERINGS);
  private static final Engine ONCE = new OwnEngine(Areas.Kept.AREAS);
  private static final Engine COLD = new OwnEngine(Areas.Kept.OUTLINES);
  private static final Engine JTS = new JtsEngine();

  private static Engine file = COLD;
  private static List<QuestionRow> questions = List.of();

  @BeforeAll
  static void makeTheWorld(@TempDir Path folder) throws Exception {
    assertThat(HOME.resolve("web/dist/reference"))
        .as("the reference data, which the build of web/ makes")
        .isDirectory();
    var world = new World(folder);
    world.make(HOME, LEGS, 1, ALERTS, Mix.STANDARD);
    questions = QuestionRow.about(world.alerts(), PER_SIZE);
    file = Engines.of("own-file");
    for (var engine : List.of(OWN, ONCE, COLD, file, JTS)) {
      engine.prepare(world);
      engine.load(world);
    }
  }

  @AfterAll
  static void leaveNoFile() throws Exception {
    file.close();
  }

  @Test
  void every_question_has_the_answer_of_jts() {
    for (var question : questions)
      for (var engine : List.of(OWN, ONCE, COLD, file)) {
        var expected = sorted(JTS.list(question));
        assertThat(sorted(engine.list(question)))
            .as("alert %d, %d h", question.alert().id(), question.hours())
            .isEqualTo(expected);
        assertThat(engine.count(question)).isEqualTo(expected.length);
      }
  }

  @Test
  void a_question_takes_a_small_part_of_the_time_of_a_jts_tree() {
    double jts = nanos(JTS);
    double own = jts / nanos(OWN);
    double once = jts / nanos(ONCE);
    double cold = jts / nanos(COLD);
    System.out.printf(
        "GateTest: %.1f times faster, %.1f when the area is new, %.1f when it is checked too%n",
        own, once, cold);

    assertThat(own).isGreaterThan(30);
    assertThat(once).isGreaterThan(4);
    assertThat(cold).isGreaterThan(1);
  }

  private static int[] sorted(int[] ids) {
    Arrays.sort(ids);
    return ids;
  }

  /// The mean processor time of a question on this thread.
  private static double nanos(Engine engine) {
    for (int i = 0; i < WARM_UPS; i++) for (var question : questions) engine.count(question);
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (var question : questions) engine.count(question);
    return (threads.getCurrentThreadCpuTime() - before) / (double) questions.size();
  }
}
