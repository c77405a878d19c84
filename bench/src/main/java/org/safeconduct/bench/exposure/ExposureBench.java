package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.safeconduct.bench.measure.Clients;
import org.safeconduct.bench.measure.Effort;
import org.safeconduct.bench.measure.Measured;
import org.safeconduct.bench.measure.Memory;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.measure.Result;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.bench.measure.Table;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench exposure`: who is there, asked of several engines in one run. The answers are compared
/// leg by leg first; if any differs, no time is told. All engines but [WholeEngine] find legs
/// alone, and their tables say so.
@Command(
    name = "exposure",
    description = "Times who is in an area and an interval, engine beside engine.",
    mixinStandardHelpOptions = true)
public final class ExposureBench implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "The folder that bench data made.")
  private Path data;

  @Option(
      names = "--engines",
      split = ",",
      defaultValue = "own,own-cold,jts",
      description = Engines.NAMES
          + ", and beside one of these own-engine: people rather than legs, and how surely"
          + " (default: own,own-cold,jts).")
  private List<String> engines;

  @Option(
      names = "--questions",
      defaultValue = "480",
      description = "How many questions (default: 480, 40 alerts of each size).")
  private int questions;

  @Option(names = "--reps", defaultValue = "5", description = "Repetitions (default: 5).")
  private int reps;

  @Option(
      names = "--repeats",
      defaultValue = "1",
      description = "How often all of it is timed, engine after engine (default: 1).")
  private int repeats;

  @Option(
      names = "--clients",
      split = ",",
      description = "Also ask for counts with so many threads at the same time, such as 1,2,8,32.")
  private List<Integer> clients = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "How long each number of clients asks (default: 5).")
  private int seconds;

  private final List<Row> rows = new ArrayList<>();
  private final Measured measured = new Measured();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ExposureBench() {}

  @Override
  public Integer call() throws IOException {
    var world = new World(data);
    var asked = QuestionRow.about(world.alerts(), questions / 12);
    var loaded = new ArrayList<Engine>();
    try {
      for (var name : engines) if (!name.equals(WholeEngine.NAME)) loaded.add(loaded(name, world));
      if (loaded.isEmpty())
        throw new IllegalArgumentException("Name an engine that finds legs too, such as own");
      long hits = compared(loaded, asked);
      System.out.printf("All engines agree on %d legs of %d questions.%n%n", hits, asked.size());
      for (int repeat = 0; repeat < repeats; repeat++)
        for (var engine : loaded) measure(engine, asked);
      Result.publish("exposure", settings(world), tables(world, asked, loaded.getFirst()));
    } finally {
      loaded.forEach(Engine::close);
    }
    return 0;
  }

  private List<Table> tables(World world, List<QuestionRow> asked, Engine legs) throws IOException {
    var tables = new ArrayList<>(List.of(new Table("legs alone: load", rows)));
    tables.addAll(measured.tables());
    if (engines.contains(WholeEngine.NAME))
      tables.addAll(new WholeTrial(world, legs).tables(asked, reps));
    return tables;
  }

  private Engine loaded(String name, World world) throws IOException {
    var engine = Engines.of(name);
    engine.prepare(world);
    long before = Memory.used();
    long started = System.nanoTime();
    engine.load(world);
    double seconds = (System.nanoTime() - started) / 1e9;
    long bytes = engine.stored().orElse(Memory.used() - before);
    rows.add(Row.of(name)
        .with("load s", seconds)
        .with("bytes a leg", bytes / (world.legs().limit() / (double) World.LEG_NUMBERS)));
    return engine;
  }

  private static long compared(List<Engine> engines, List<QuestionRow> questions) {
    long hits = 0;
    for (var question : questions) {
      var first = sorted(engines.getFirst().list(question));
      hits += first.length;
      for (var engine : engines) {
        if (!Arrays.equals(first, sorted(engine.list(question)))
            || engine.count(question) != first.length)
          throw new IllegalStateException("%s and %s differ on alert %d, %d h from %d"
              .formatted(
                  engines.getFirst().name(),
                  engine.name(),
                  question.alert().id(),
                  question.hours(),
                  question.start()));
      }
    }
    return hits;
  }

  private static int[] sorted(int[] ids) {
    Arrays.sort(ids);
    return ids;
  }

  private interface Ask {
    long of(Engine engine, QuestionRow question);
  }

  private void measure(Engine engine, List<QuestionRow> asked) {
    var effort = Effort.start(engine::processorSeconds);
    measured.keep("legs alone: count", times(engine, asked, Engine::count));
    measured.keep(
        "legs alone: list", times(engine, asked, (it, question) -> it.list(question).length));
    measured.keep("legs alone: effort", effort.stop(engine.name()));
    for (int asking : clients) {
      var together = Effort.start(engine::processorSeconds);
      measured.keep(
          "legs alone: count, %d asking".formatted(asking),
          Clients.ask(
              engine.name(), asking, asked.size(), it -> engine.count(asked.get(it)), seconds));
      measured.keep(
          "legs alone: effort, %d asking".formatted(asking), together.stop(engine.name()));
    }
  }

  /// Of each question the median time.
  private Row times(Engine engine, List<QuestionRow> asked, Ask ask) {
    var perQuestion = new double[asked.size()][reps];
    for (int rep = -1; rep < reps; rep++)
      for (int i = 0; i < asked.size(); i++) {
        long started = System.nanoTime();
        ask.of(engine, asked.get(i));
        if (rep >= 0) perQuestion[i][rep] = (System.nanoTime() - started) / 1e6;
      }
    var medians = Arrays.stream(perQuestion).mapToDouble(ExposureBench::median);
    return Row.of(engine.name()).with(new Spread(medians.toArray()), "ms");
  }

  private Map<String, String> settings(World world) throws IOException {
    return Map.of(
        "legs", String.valueOf(world.legs().limit() / World.LEG_NUMBERS),
        "questions", String.valueOf(questions),
        "repetitions", String.valueOf(reps),
        "repeats", String.valueOf(repeats),
        "PostgreSQL", String.join(", ", PostgresServer.Use.READING.settings()));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
