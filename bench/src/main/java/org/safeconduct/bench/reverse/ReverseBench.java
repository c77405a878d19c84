package org.safeconduct.bench.reverse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safeconduct.bench.measure.Memory;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.measure.Result;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Table;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.LookupRow;
import org.safeconduct.bench.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench reverse`: which alerts hold at a point. The answers of all engines are compared first;
/// if any differs, no time is told.
@Command(
    name = "reverse",
    description = "Times which alerts hold at a point, engine beside engine.",
    mixinStandardHelpOptions = true)
public final class ReverseBench implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "The folder that bench data made.")
  private Path data;

  @Option(names = "--alerts", defaultValue = "10000", description = "Alerts (default: 10000).")
  private int alerts;

  @Option(names = "--lookups", defaultValue = "100000", description = "Lookups (default: 100000).")
  private int lookups;

  @Option(
      names = "--compared",
      defaultValue = "2000",
      description = "How many lookups are compared with every engine (default: 2000).")
  private int compared;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "For how long each engine is asked (default: 10).")
  private int seconds;

  @Option(
      names = "--engines",
      split = ",",
      defaultValue = "own,jts,linear",
      description = "own, jts, linear, postgis-sub, postgis-batch (default: own,jts,linear).")
  private List<String> engines;

  private @Nullable AlertTable table;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ReverseBench() {}

  @Override
  public Integer call() throws IOException {
    var world = new World(data);
    var all = world.alerts();
    if (all.size() < alerts)
      throw new IllegalArgumentException("There are only " + all.size() + " alerts in " + data);
    var some = all.subList(0, alerts);
    try {
      measure(some, LookupRow.drawn(world, some, lookups));
    } finally {
      if (table != null) table.close();
    }
    return 0;
  }

  private void measure(List<AlertRow> some, List<LookupRow> asked) throws IOException {
    var loads = new ArrayList<Row>();
    var loaded = new ArrayList<ReverseEngine>();
    for (var name : engines) {
      var engine = engine(name);
      loads.add(load(engine, some));
      loaded.add(engine);
    }
    compare(loaded, asked.subList(0, Math.min(compared, asked.size())));
    var asking = new Asking(asked, seconds);
    var times = loaded.stream().map(asking::row).toList();
    var publishing = new Publishing(some);
    var published = loaded.stream()
        .filter(Publisher.class::isInstance)
        .map(it -> publishing.row((Publisher) it))
        .toList();
    Result.publish(
        "reverse",
        Map.of(
            "alerts", String.valueOf(alerts),
            "corners", String.valueOf(corners(some)),
            "lookups", String.valueOf(lookups),
            "compared lookups", String.valueOf(compared),
            "seconds", String.valueOf(seconds),
            "PostgreSQL", String.join(", ", PostgresServer.Use.READING.settings())),
        List.of(
            new Table("alert index alone: load", loads),
            new Table("alert index alone: lookups, one thread", times),
            new Table("alert index alone: publish an alert of 5,000 corners", published)));
  }

  private static Row load(ReverseEngine engine, List<AlertRow> alerts) throws IOException {
    long before = Memory.used();
    long started = System.nanoTime();
    engine.load(alerts);
    var row = Row.of(engine.name()).with("s", (System.nanoTime() - started) / 1e9);
    if (!engine.name().startsWith("postgis")) row.with("MB", (Memory.used() - before) / 1e6);
    return row;
  }

  private ReverseEngine engine(String name) throws IOException {
    return switch (name) {
      case "own" -> new OwnReverse();
      case "jts" -> new JtsReverse();
      case "linear" -> new LinearReverse();
      case "postgis-sub" -> new PostGisReverse(table());
      case "postgis-batch" -> new PostGisJoin(table());
      default -> throw new IllegalArgumentException("There is no engine “" + name + "”");
    };
  }

  private AlertTable table() throws IOException {
    if (table == null) table = new AlertTable();
    return table;
  }

  private static void compare(List<ReverseEngine> engines, List<LookupRow> lookups) {
    var first = engines.getFirst().findAll(lookups);
    first.forEach(Arrays::sort);
    for (var engine : engines.subList(1, engines.size())) {
      var answers = engine.findAll(lookups);
      answers.forEach(Arrays::sort);
      for (int i = 0; i < answers.size(); i++)
        if (!Arrays.equals(answers.get(i), first.get(i)))
          throw new IllegalStateException("%s and %s differ on %s: %s and %s"
              .formatted(
                  engines.getFirst().name(),
                  engine.name(),
                  lookups.get(i),
                  Arrays.toString(first.get(i)),
                  Arrays.toString(answers.get(i))));
    }
  }

  private static long corners(List<AlertRow> alerts) {
    return alerts.stream().mapToLong(it -> it.outline().getNumPoints()).sum();
  }
}
