package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine and the oracle answer the same questions about the same random worlds. A failure
/// names the seed; `-Dseed=` draws that world again, `-Dworlds=` draws more of them.
class DifferentialTest {
  private static final Duration FRESH = Duration.ofHours(12);
  private static final int WORLDS = Integer.getInteger("worlds", 100);

  @ParameterizedTest(name = "with a new tree after {0} new places")
  @ValueSource(ints = {0, 5, 1_000})
  void the_engine_answers_like_brute_force(int latestPlaces) {
    long first = Long.getLong("seed", System.nanoTime());
    System.out.println("DifferentialTest: first seed " + first);
    for (long seed = first; seed < first + WORLDS; seed++) liveThrough(seed, latestPlaces);
  }

  private static void liveThrough(long seed, int latestPlaces) {
    var world = new RandomWorld(seed);
    var engine = new InMemoryEngine(FRESH, latestPlaces);
    var oracle = new BruteForce(FRESH);
    var known = new ArrayList<UUID>();
    for (int day = 0; day < 6; day++) {
      for (int i = 0; i < 12; i++) someoneJoinsOrMoves(world, known, engine, oracle);
      if (world.upTo(2) == 0) someoneLeaves(world, known, engine, oracle);
      var question = world.question();
      assertThat(inOrder(engine.ask(question)))
          .as("seed %d, day %d, %s", seed, day, question)
          .isEqualTo(oracle.ask(question));
      assertThat(inOrder(engine.ask(question, DifferentialTest::isAdmitted)))
          .as("seed %d, day %d, among some, %s", seed, day, question)
          .isEqualTo(admitted(oracle.ask(question)));
      assertThat(engine.ask(question).present())
          .allSatisfy(exposed ->
              assertThat(engine.reasons(exposed.person(), question)).startsWith(exposed));
      assertThat(engine.people()).as("seed %d, day %d", seed, day).isEqualTo(known.size());
    }
  }

  private static Answer inOrder(Answer answer) {
    return new Answer(
        answer.present().stream().sorted(Comparator.comparing(Exposed::person)).toList(),
        answer.arriving().stream().sorted(Comparator.comparing(Exposed::person)).toList(),
        answer.unlocated().stream()
            .sorted(Comparator.comparing(PersonFacts::person))
            .toList());
  }

  private static boolean isAdmitted(PersonFacts of) {
    return of.person().hashCode() % 2 == 0;
  }

  private static Answer admitted(Answer all) {
    return new Answer(
        all.present().stream().filter(it -> isAdmitted(it.of())).toList(),
        all.arriving().stream().filter(it -> isAdmitted(it.of())).toList(),
        all.unlocated().stream().filter(DifferentialTest::isAdmitted).toList());
  }

  private static void someoneJoinsOrMoves(
      RandomWorld world, List<UUID> known, ExposureEngine engine, BruteForce oracle) {
    boolean moves = !known.isEmpty() && world.upTo(3) == 0;
    var person = moves ? known.get(world.upTo(known.size())) : world.id();
    if (!moves) known.add(person);
    var facts = world.facts(person);
    engine.replace(person, facts);
    oracle.replace(person, facts);
  }

  private static void someoneLeaves(
      RandomWorld world, List<UUID> known, ExposureEngine engine, BruteForce oracle) {
    var person = known.remove(world.upTo(known.size()));
    engine.forget(person);
    oracle.forget(person);
  }
}
