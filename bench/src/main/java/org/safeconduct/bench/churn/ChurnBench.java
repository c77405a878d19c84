package org.safeconduct.bench.churn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.measure.Result;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.bench.measure.Table;
import org.safeconduct.bench.world.LegTable;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench churn`: how long questions take while legs are inserted, cancelled and rebooked, and
/// how many changes a second go in. Afterwards each engine is compared with an index that is
/// built anew from the same legs; if any answer differs, no time is told.
@Command(
    name = "churn",
    description = "Times questions while legs change, engine beside engine.",
    mixinStandardHelpOptions = true)
public final class ChurnBench implements Callable<Integer> {
  private static final int PER_SIZE = 40;
  private static final long WARM_UP_NANOS = 3_000_000_000L;

  @Option(names = "--data", required = true, description = "The folder that bench data made.")
  private Path data;

  @Option(
      names = "--rate",
      split = ",",
      defaultValue = "0,10k,max",
      description = "Changes a second (default: 0,10k,max).")
  private List<String> rates;

  @Option(
      names = "--batch",
      defaultValue = "1000",
      description = "Changes that are written together (default: 1000).")
  private int batch;

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "How long each rate is kept (default: 20).")
  private int seconds;

  @Option(
      names = "--engines",
      split = ",",
      defaultValue = "own",
      description = "own, own-durable, postgis (default: own).")
  private List<String> engines;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ChurnBench() {}

  @Override
  public Integer call() throws IOException {
    var world = new World(data);
    var questions = QuestionRow.about(world.alerts(), PER_SIZE);
    var tables = new ArrayList<Table>();
    for (var rate : rates)
      tables.add(new Table("count, " + rate + " changes/s", new ArrayList<>()));
    for (var name : engines) {
      var bookings = new Bookings(world);
      try (var engine = engine(name, world)) {
        warmUp(engine, questions);
        for (int i = 0; i < rates.size(); i++)
          tables.get(i).rows().add(row(engine, bookings, Rate.of(rates.get(i), batch), questions));
        compare(engine, bookings, questions);
      }
    }
    Result.publish(
        "churn",
        Map.of(
            "legs", String.valueOf(world.legs().limit() / World.LEG_NUMBERS),
            "changes a batch", String.valueOf(batch),
            "seconds", String.valueOf(seconds),
            "questions", String.valueOf(questions.size()),
            "PostgreSQL", String.join(", ", PostgresServer.SETTINGS)),
        tables);
    return 0;
  }

  private static ChurnEngine engine(String name, World world) throws IOException {
    return switch (name) {
      case "own" -> new OwnChurn(LegTable.of(world), null);
      case "own-durable" -> {
        var legs = LegTable.of(world);
        yield new OwnChurn(legs, new LegRecord(legs));
      }
      case "postgis" -> new PostGisChurn(world);
      default -> throw new IllegalArgumentException("There is no engine “" + name + "”");
    };
  }

  private static void warmUp(ChurnEngine engine, List<QuestionRow> questions) {
    long began = System.nanoTime();
    do for (var question : questions) engine.count(question);
    while (System.nanoTime() - began < WARM_UP_NANOS);
  }

  private Row row(ChurnEngine engine, Bookings bookings, Rate rate, List<QuestionRow> questions) {
    var milliseconds = new double[1 << 16];
    var writer = new Writer(engine, bookings, rate);
    long started = System.nanoTime();
    long now = started;
    int asked = 0;
    for (; now - started < seconds * 1e9 || asked % questions.size() > 0; asked++) {
      if (asked == milliseconds.length) milliseconds = Arrays.copyOf(milliseconds, 2 * asked);
      engine.count(questions.get(asked % questions.size()));
      long before = now;
      now = System.nanoTime();
      milliseconds[asked] = (now - before) / 1e6;
    }
    long changes = writer.stop();
    double took = (System.nanoTime() - started) / 1e9;
    var row = Row.of(engine.name())
        .with(new Spread(Arrays.copyOf(milliseconds, asked)), "ms")
        .with("changes/s", changes / took);
    return changes == 0
        ? row
        : row.with("while writing, changes/s", changes / writer.busySeconds());
  }

  private static void compare(ChurnEngine engine, Bookings bookings, List<QuestionRow> questions) {
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
}
