package org.safeconduct.bench.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.measure.Result;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Table;
import org.safeconduct.bench.world.World;
import org.safeconduct.shared.Area;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench stream`: positions stream in, who comes into the areas of alerts and who leaves them
/// streams out. At the end what is watched must be what a full recompute says; if anything
/// differs, no time is told.
@Command(
    name = "stream",
    description = "Times from a position to who came into which area and who left.",
    mixinStandardHelpOptions = true)
public final class StreamBench implements Callable<Integer> {
  private static final Duration BEFORE = Duration.ofHours(1);

  @Option(names = "--data", required = true, description = "The folder that bench data made.")
  private Path data;

  @Option(
      names = "--pings",
      defaultValue = "20000",
      description = "Positions a second (default: 20000).")
  private double pings;

  @Option(names = "--alerts", defaultValue = "10000", description = "Alerts (default: 10000).")
  private int alerts;

  @Option(names = "--people", defaultValue = "580000", description = "People (default: 580000).")
  private int people;

  @Option(names = "--seconds", defaultValue = "60", description = "How long (default: 60).")
  private int seconds;

  @Option(
      names = "--durable",
      description = "Commit each batch of positions to PostgreSQL before it counts.")
  private boolean durable;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  StreamBench() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    var world = new World(data);
    var areas =
        world.alerts().stream().limit(alerts).map(it -> Area.of(it.outline())).toList();
    try (var record = durable ? new PingRecord() : null) {
      var walkers = new Walkers(world, people);
      var guard = new Guard(everybody(walkers));
      long began = System.nanoTime();
      for (int i = 0; i < areas.size(); i++) guard.alert(new UUID(2, i), areas.get(i));
      double watching = (System.nanoTime() - began) / 1e9;
      var flow = new Flow(guard, areas, new Pings(walkers, pings, Instant.now()));
      var row = flow.run(seconds, record).with("first look at all alerts s", watching);
      check(guard, record, flow);
      publish(row.with("differences", 0));
    }
    return 0;
  }

  private static Ping[] everybody(Walkers walkers) {
    var first = new Ping[walkers.people()];
    Arrays.setAll(first, person -> walkers.at(person, Instant.now().minus(BEFORE)));
    return first;
  }

  private static void check(Guard guard, @Nullable PingRecord record, Flow flow) {
    if (record != null && record.size() != flow.sent())
      throw new IllegalStateException(
          record.size() + " pings were recorded, " + flow.sent() + " sent");
    long differences = guard.differences();
    if (differences > 0)
      throw new IllegalStateException(
          "What is watched differs from a full recompute in " + differences + " places");
  }

  private void publish(Row row) throws IOException {
    Result.publish(
        durable ? "stream-durable" : "stream",
        Map.of(
            "pings a second", String.valueOf(pings),
            "alerts", String.valueOf(alerts),
            "people", String.valueOf(people),
            "seconds", String.valueOf(seconds),
            "alert changes a second", "1",
            "record", durable ? "a table of the benchmark, not of the server" : "none",
            "PostgreSQL",
                durable ? String.join(", ", PostgresServer.Use.CHANGING.settings()) : "none"),
        List.of(new Table("engine and watch: stream", List.of(row))));
  }
}
