package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeconduct.bench.measure.Memory;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.bench.measure.Table;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import org.safeconduct.engine.Answer;
import org.safeconduct.engine.Exposed;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Position;

/// Times the whole engine. Whom it finds must be who has a leg there, as another engine says, or
/// lives there, as JTS says.
final class WholeTrial {
  private final World world;
  private final Engine legs;
  private final WholeEngine engine = new WholeEngine();
  private final Map<Integer, Position> homes = new HashMap<>();

  /// @param legs says who has a leg where
  WholeTrial(World world, Engine legs) {
    this.world = world;
    this.legs = legs;
  }

  /// Loads, compares and asks.
  ///
  /// @throws IllegalStateException if anybody is missing or too many
  List<Table> tables(List<QuestionRow> questions, int reps) throws IOException {
    var load = load();
    readHomes();
    for (var question : questions) compare(question);
    return List.of(
        new Table("whole engine: load", List.of(load)),
        new Table("whole engine: who is there, how surely", List.of(ask(questions, reps))));
  }

  private Row load() throws IOException {
    long before = Memory.used();
    long started = System.nanoTime();
    engine.load(world);
    double seconds = (System.nanoTime() - started) / 1e9;
    return Row.of(WholeEngine.NAME)
        .with("load s", seconds)
        .with("facts", engine.facts())
        .with("bytes a fact", (Memory.used() - before) / (double) engine.facts());
  }

  private void compare(QuestionRow question) throws IOException {
    var answer = engine.ask(question);
    var found = answer.present().stream().map(Exposed::person).collect(Collectors.toSet());
    if (!found.equals(expected(question)) || found.size() != answer.present().size())
      throw new IllegalStateException("%s and %s differ on alert %d, %d h from %d"
          .formatted(
              WholeEngine.NAME,
              legs.name(),
              question.alert().id(),
              question.hours(),
              question.start()));
  }

  private Set<UUID> expected(QuestionRow question) throws IOException {
    var people = new HashSet<UUID>();
    var rows = world.legs();
    for (int leg : legs.list(question))
      people.add(WholeEngine.person(rows.get(leg * World.LEG_NUMBERS + 4)));
    var area = Area.of(question.alert().outline());
    var box = area.geometry().getEnvelopeInternal();
    homes.forEach((person, home) -> {
      if (box.contains(home.longitude(), home.latitude()) && area.covers(home))
        people.add(WholeEngine.person(person));
    });
    return people;
  }

  private void readHomes() throws IOException {
    var rows = world.legs();
    for (int at = 0; at < rows.limit(); at += World.LEG_NUMBERS)
      homes.putIfAbsent(rows.get(at + 4), new Position(rows.get(at) / 1e7, rows.get(at + 1) / 1e7));
  }

  /// Of each question the median time, and how many people of each confidence it has on average.
  private Row ask(List<QuestionRow> questions, int reps) {
    var times = new double[questions.size()];
    var answers = new Answer[questions.size()];
    for (int i = 0; i < times.length; i++) answers[i] = engine.ask(questions.get(i));
    for (int i = 0; i < times.length; i++) times[i] = milliseconds(questions.get(i), reps);
    var row = Row.of(WholeEngine.NAME).with(new Spread(times), "ms");
    for (var confidence : Confidence.values())
      row.with(confidence.name().toLowerCase(Locale.ROOT), mean(answers, confidence));
    return row.with(
        "people",
        Arrays.stream(answers).mapToInt(it -> it.present().size()).average().orElse(0));
  }

  private double milliseconds(QuestionRow question, int reps) {
    var times = new double[reps];
    for (int rep = 0; rep < reps; rep++) {
      long started = System.nanoTime();
      engine.ask(question);
      times[rep] = (System.nanoTime() - started) / 1e6;
    }
    return new Spread(times).percentile(0.5);
  }

  private static double mean(Answer[] answers, Confidence confidence) {
    return Stream.of(answers)
        .mapToLong(answer -> answer.present().stream()
            .filter(it -> it.confidence() == confidence)
            .count())
        .average()
        .orElse(0);
  }
}
