package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.safeconduct.bench.measure.Memory;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.measure.Result;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.bench.measure.Table;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import org.safeconduct.shared.Area;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench load`: from the files of the world, or a snapshot on disk, to the first answer, which
/// must be what looking at every leg says. The first load of a process and the best are told:
/// the first is what a start takes, the best what the engine can do once Java has compiled it.
@Command(
    name = "load",
    description = "Times from the data folder to the first correct answer, engine beside engine.",
    mixinStandardHelpOptions = true)
public final class LoadBench implements Callable<Integer> {
  private static final int PER_SIZE = 8;

  @Option(names = "--data", required = true, description = "The folder that bench data made.")
  private Path data;

  @Option(
      names = "--engines",
      split = ",",
      defaultValue = "own",
      description = Engines.NAMES + " (default: own).")
  private List<String> engines;

  @Option(names = "--reps", defaultValue = "3", description = "How often (default: 3).")
  private int reps;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  LoadBench() {}

  @Override
  public Integer call() throws IOException {
    var world = new World(data);
    var question = QuestionRow.about(world.alerts(), PER_SIZE).stream()
        .filter(it -> truth(world, it).length > 0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody is anywhere in " + data));
    var expected = truth(world, question);
    var rows = new ArrayList<Row>();
    for (var name : engines) rows.add(row(name, world, question, expected));
    int legs = world.legs().limit() / World.LEG_NUMBERS;
    Result.publish(
        "load",
        Map.of(
            "legs", String.valueOf(legs),
            "repetitions", String.valueOf(reps),
            "PostgreSQL", String.join(", ", PostgresServer.Use.READING.settings())),
        List.of(new Table("legs alone: load", rows)));
    return 0;
  }

  private Row row(String name, World world, QuestionRow question, int[] expected)
      throws IOException {
    var seconds = new double[reps];
    double legs = world.legs().limit() / (double) World.LEG_NUMBERS;
    double bytes = 0;
    for (int rep = 0; rep < reps; rep++) {
      try (var engine = Engines.of(name)) {
        engine.prepare(world);
        long before = Memory.used();
        long started = System.nanoTime();
        engine.load(world);
        var answer = engine.list(question);
        seconds[rep] = (System.nanoTime() - started) / 1e9;
        Arrays.sort(answer);
        if (!Arrays.equals(answer, expected))
          throw new IllegalStateException(name + " gives a wrong first answer");
        bytes = engine.stored().orElse(Memory.used() - before);
      }
    }
    var spread = new Spread(seconds);
    return Row.of(name)
        .with("first s", seconds[0])
        .with("best s", spread.percentile(0))
        .with("best million legs/s", legs / spread.percentile(0) / 1e6)
        .with("bytes a leg", bytes / legs);
  }

  /// What JTS says when it is asked about every leg.
  private static int[] truth(World world, QuestionRow question) {
    try {
      var area = Area.of(question.alert().outline());
      var rows = world.legs();
      return IntStream.range(0, rows.limit() / World.LEG_NUMBERS)
          .filter(id -> rows.get(id * World.LEG_NUMBERS + 2) < question.end()
              && rows.get(id * World.LEG_NUMBERS + 3) > question.start())
          .filter(id -> area.covers(
              rows.get(id * World.LEG_NUMBERS) / 1e7, rows.get(id * World.LEG_NUMBERS + 1) / 1e7))
          .toArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
