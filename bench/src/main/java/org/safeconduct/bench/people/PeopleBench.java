package org.safeconduct.bench.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.safeconduct.bench.Api;
import org.safeconduct.bench.BenchServer;
import org.safeconduct.bench.measure.Result;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.bench.measure.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench people`: takes in a list, then looks for people by the page's own question, beside a
/// plain `ilike` over the same rows. Before any time is told, whoever `ilike` finds must be among
/// those who are found, and it is counted how often the person who is meant is found.
@Command(
    name = "people",
    description = "Takes in a large list of people, and finds people in it by name.",
    mixinStandardHelpOptions = true)
public final class PeopleBench implements Callable<Integer> {
  private static final int ROUNDS = 3;

  @Option(names = "--persons", defaultValue = "200000", description = "Persons (default: 200000).")
  private int persons;

  @Option(names = "--seed", defaultValue = "1", description = "Seed (default: 1).")
  private long seed;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  PeopleBench() {}

  @Override
  public Integer call() throws IOException, SQLException {
    var data = BenchServer.folder("people");
    var list = data.resolveSibling("people-" + persons + ".csv");
    Files.createDirectories(data.getParent());
    System.out.println("Writing a list of " + persons + " persons, starting a server ...");
    var wanted = new ArrayList<>(SyntheticList.write(list, persons, seed));
    try (var server = BenchServer.start("s", data)) {
      var imported = new LinkedHashMap<String, Double>();
      System.out.println("Taking the list in, then again by command ...");
      imported.put("first time, until stored, s", send(list, server));
      imported.put("again, by command, s", take(list, data));
      try (var plain = PlainSearch.in(data)) {
        wanted.addAll(plain.addCallSigns(persons));
        var own = new OwnSearch(server);
        System.out.println("Comparing whom " + wanted.size() + " questions find, with ilike ...");
        var recall = Recall.of(wanted, own, plain);
        recall.requireAll();
        System.out.println("Asking " + ROUNDS + " rounds ...");
        report(times(wanted, own, plain), imported, recall);
      }
    }
    return 0;
  }

  private static List<Row> times(List<Wanted> wanted, OwnSearch own, PlainSearch plain)
      throws SQLException {
    var ours = new ArrayList<Double>();
    var ilike = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++)
      for (var it : wanted) {
        long start = System.nanoTime();
        own.firstPage(it.text());
        ours.add((System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        plain.find(it.text());
        ilike.add((System.nanoTime() - start) / 1e6);
      }
    return List.of(row("own, through the API", ours), row("plain ilike", ilike));
  }

  private void report(List<Row> search, LinkedHashMap<String, Double> imported, Recall recall)
      throws IOException {
    var told = new LinkedHashMap<String, String>(recall.told());
    told.put("persons", String.valueOf(persons));
    told.put("rounds", String.valueOf(ROUNDS));
    Result.publish(
        "people",
        Map.copyOf(told),
        List.of(
            new Table("Search, ms", search),
            new Table("Import of " + persons, List.of(new Row("own", imported)))));
    recall.told().forEach((what, number) -> System.out.println(what + ": " + number));
  }

  private static Row row(String name, List<Double> times) {
    var spread = new Spread(times.stream().mapToDouble(Double::doubleValue).toArray());
    var figures = new LinkedHashMap<String, Double>();
    figures.put("p50", spread.percentile(0.5));
    figures.put("p95", spread.percentile(0.95));
    figures.put("most", spread.most());
    return new Row(name, figures);
  }

  /// As a page or a program sends it, until the answer says that everybody is stored.
  private static double send(Path list, BenchServer server) throws IOException {
    var text = Files.readString(list);
    long start = System.nanoTime();
    new Api(server).textOf("/api/v1/people/imports", "text/csv", text);
    return (System.nanoTime() - start) / 1e9;
  }

  /// Seconds for the command that takes the list in, its start included.
  private static double take(Path list, Path data) throws IOException {
    long start = System.nanoTime();
    var command = List.of(
        BenchServer.home().resolve("safeconduct").toString(),
        "import",
        "people",
        list.toString(),
        "--data",
        data.toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) throw new IllegalStateException("not taken in: " + said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
