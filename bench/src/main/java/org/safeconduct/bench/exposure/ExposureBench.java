package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench exposure`: who is there, asked of several engines in one run. The answers are compared
/// leg by leg first; if any differs, no time is told.
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
      description = "own, own-cold, jts, postgis (default: all but postgis).")
  private List<String> engines;

  @Option(
      names = "--questions",
      defaultValue = "480",
      description = "How many questions (default: 480, 40 alerts of each size).")
  private int questions;

  @Option(names = "--reps", defaultValue = "5", description = "Repetitions (default: 5).")
  private int reps;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ExposureBench() {}

  @Override
  public Integer call() throws IOException {
    var world = new World(data);
    var asked = QuestionRow.about(world.alerts(), questions / 12);
    var loaded = new ArrayList<Engine>();
    try {
      for (var name : engines) loaded.add(loaded(name, world));
      long hits = compared(loaded, asked);
      System.out.printf("All engines agree on %d legs of %d questions.%n%n", hits, asked.size());
      print("count", timed(loaded, asked, Engine::count));
      print("list", timed(loaded, asked, (engine, question) -> engine.list(question).length));
    } finally {
      loaded.forEach(Engine::close);
    }
    return 0;
  }

  private static Engine loaded(String name, World world) throws IOException {
    var engine = engine(name);
    long started = System.nanoTime();
    long bytes = engine.load(world);
    System.out.printf(
        "%-10s loaded in %.1f s, %.1f bytes a leg%n",
        name,
        (System.nanoTime() - started) / 1e9,
        bytes / (world.legs().limit() / (double) World.LEG_NUMBERS));
    return engine;
  }

  private static Engine engine(String name) throws IOException {
    return switch (name) {
      case "own" -> new OwnEngine(true);
      case "own-cold" -> new OwnEngine(false);
      case "jts" -> new JtsEngine();
      case "postgis" -> new PostGisEngine();
      default -> throw new IllegalArgumentException("There is no engine “" + name + "”");
    };
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

  /// The median time of each question, milliseconds, in ascending order.
  private Map<String, double[]> timed(List<Engine> engines, List<QuestionRow> asked, Ask ask) {
    var times = new LinkedHashMap<String, double[]>();
    for (var engine : engines) {
      var perQuestion = new double[asked.size()][reps];
      for (int rep = -1; rep < reps; rep++)
        for (int i = 0; i < asked.size(); i++) {
          long started = System.nanoTime();
          ask.of(engine, asked.get(i));
          if (rep >= 0) perQuestion[i][rep] = (System.nanoTime() - started) / 1e6;
        }
      times.put(
          engine.name(),
          Arrays.stream(perQuestion).mapToDouble(ExposureBench::median).sorted().toArray());
    }
    return times;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static void print(String what, Map<String, double[]> times) {
    System.out.printf("| %-22s | %9s | %9s | %9s |%n", what + ", ms", "mean", "p50", "p99");
    times.forEach((name, it) -> System.out.printf(
        "| %-22s | %9.3f | %9.3f | %9.3f |%n",
        name,
        Arrays.stream(it).average().orElse(0),
        it[it.length / 2],
        it[(int) (it.length * 0.99)]));
    System.out.println();
  }
}
