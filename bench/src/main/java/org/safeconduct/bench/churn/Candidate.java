package org.safeconduct.bench.churn;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.safeconduct.bench.measure.Clients;
import org.safeconduct.bench.measure.Effort;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.world.LegTable;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;

/// An engine, and the legs that it should hold.
record Candidate(ChurnEngine engine, Bookings bookings) implements AutoCloseable {
  static final String NAMES = "own, own-durable, record-alone, postgis";

  private static final double WARM_UP_SECONDS = 3;

  static Candidate of(String name, World world) throws IOException {
    return new Candidate(engine(name, world), new Bookings(world));
  }

  /// What was found of one rate.
  ///
  /// @param answers how long questions took, and how many changes went in
  /// @param effort see [Effort]
  record Trial(Row answers, Row effort) {}

  void warmUp(List<QuestionRow> questions) {
    ask(questions, 1, WARM_UP_SECONDS);
  }

  Trial trial(List<QuestionRow> questions, Rate rate, int clients, double seconds) {
    var effort = Effort.start(engine::processorSeconds);
    long started = System.nanoTime();
    var writer = new Writer(engine, bookings, rate);
    var answers = ask(questions, clients, seconds);
    long changes = writer.stop();
    double took = (System.nanoTime() - started) / 1e9;
    answers.with("changes/s", changes / took);
    if (changes > 0) answers.with("while writing, changes/s", changes / writer.busySeconds());
    return new Trial(answers, effort.stop(engine.name()));
  }

  /// Compares it with an index that is built anew from the legs that it should hold.
  ///
  /// @throws IllegalStateException if any answer differs
  void compare(List<QuestionRow> questions) {
    try (var rebuilt = new OwnChurn(bookings.table(), null)) {
      for (var question : questions) {
        var expected = rebuilt.list(question);
        var found = engine.list(question);
        Arrays.sort(expected);
        Arrays.sort(found);
        if (!Arrays.equals(expected, found) || engine.count(question) != expected.length)
          throw new IllegalStateException("%s differs from an index built anew on alert %d, %d h"
              .formatted(engine.name(), question.alert().id(), question.hours()));
      }
    }
  }

  @Override
  public void close() {
    engine.close();
  }

  private Row ask(List<QuestionRow> questions, int clients, double seconds) {
    return Clients.ask(
        engine.name(),
        clients,
        questions.size(),
        which -> engine.count(questions.get(which)),
        seconds);
  }

  private static ChurnEngine engine(String name, World world) throws IOException {
    var legs = LegTable.of(world);
    return switch (name) {
      case "own" -> new OwnChurn(legs, null);
      case "own-durable" -> new OwnChurn(legs, new LegRecord(legs));
      case "record-alone" -> new RecordAlone(legs, new LegRecord(legs));
      case "postgis" -> new PostGisChurn(world);
      default ->
        throw new IllegalArgumentException("There is no engine “" + name + "”, there are " + NAMES);
    };
  }
}
