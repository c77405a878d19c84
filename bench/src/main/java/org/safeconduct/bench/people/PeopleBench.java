package org.safeconduct.bench.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.safeconduct.bench.BenchServer;
import org.safeconduct.bench.measure.Result;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.bench.measure.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `bench people`: takes in a list, then looks for people by the page's own question, beside a
/// plain `ilike` over the same rows. Whoever `ilike` finds must be among those who are found.
@Command(
    name = "people",
    description = "Takes in a large list of people, and finds people in it by name.",
    mixinStandardHelpOptions = true)
public final class PeopleBench implements Callable<Integer> {
  private static final String ILIKE = """
      select id from people.person
      where left_at is null and (given_name || ' ' || family_name || ' ' || number) ilike all (?)
      """;

  private static final int ROUNDS = 3;

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();

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
    var wanted = SyntheticList.write(list, persons, seed);
    try (var server = BenchServer.start("s", data)) {
      var imported = new LinkedHashMap<String, Double>();
      imported.put("first time, s", take(list, data));
      imported.put("again, s", take(list, data));
      try (var database = connect(data)) {
        report(measure(server, database, wanted), imported);
      }
    }
    return 0;
  }

  private record Found(List<Double> ours, List<Double> ilike, int missed) {}

  private Found measure(BenchServer server, Connection database, List<String> wanted)
      throws SQLException {
    var ours = new ArrayList<Double>();
    var ilike = new ArrayList<Double>();
    int missed = 0;
    for (int round = 0; round < ROUNDS; round++)
      for (var text : wanted) {
        long start = System.nanoTime();
        page(server, text, null, 50);
        ours.add((System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        var plain = plain(database, text);
        ilike.add((System.nanoTime() - start) / 1e6);
        if (round == 0) missed += missed(server, text, plain);
      }
    return new Found(ours, ilike, missed);
  }

  private int missed(BenchServer server, String text, Set<String> plain) {
    var left = new HashSet<>(plain);
    String cursor = null;
    do {
      var page = page(server, text, cursor, 999);
      page.path("people").forEach(it -> left.remove(it.path("person").asString()));
      cursor = page.path("next").isNull() ? null : page.path("next").asString();
    } while (cursor != null && !left.isEmpty());
    if (!left.isEmpty()) System.err.println("Not found by \"" + text + "\": " + left.size());
    return left.size();
  }

  private void report(Found found, LinkedHashMap<String, Double> imported) throws IOException {
    var search = new Table(
        "Search, ms",
        List.of(row("own, through the API", found.ours), row("plain ilike", found.ilike)));
    var taking = new Table("Import of " + persons, List.of(new Row("own", imported)));
    Result.publish(
        "people",
        Map.of(
            "persons", String.valueOf(persons),
            "questions", String.valueOf(found.ours.size()),
            "found by ilike and not by us", String.valueOf(found.missed)),
        List.of(search, taking));
    System.out.println("Found by ilike and not by us: " + found.missed);
    if (found.missed > 0) throw new IllegalStateException("people were not found");
  }

  private static Row row(String name, List<Double> times) {
    var spread = new Spread(times.stream().mapToDouble(Double::doubleValue).toArray());
    var figures = new LinkedHashMap<String, Double>();
    figures.put("p50", spread.percentile(0.5));
    figures.put("p95", spread.percentile(0.95));
    figures.put("most", spread.most());
    return new Row(name, figures);
  }

  private static Set<String> plain(Connection database, String text) throws SQLException {
    var patterns = new ArrayList<String>();
    for (var word : text.strip().split("\\s+")) patterns.add("%" + word + "%");
    try (var question = database.prepareStatement(ILIKE)) {
      question.setArray(1, database.createArrayOf("text", patterns.toArray()));
      var ids = new HashSet<String>();
      try (var rows = question.executeQuery()) {
        while (rows.next()) ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  private tools.jackson.databind.JsonNode page(
      BenchServer server,
      String text,
      @org.jspecify.annotations.Nullable String cursor,
      int limit) {
    var path = "/api/v1/people?limit=" + limit + "&q="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + (cursor == null ? "" : "&cursor=" + cursor);
    var request = HttpRequest.newBuilder(URI.create(server.address() + path))
        .header("Authorization", "Bearer " + server.token())
        .build();
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.body());
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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

  private static Connection connect(Path data) throws IOException, SQLException {
    var port =
        Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    var password = Files.readString(data.resolve("postgres.password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/safeconduct", "safeconduct_owner", password);
  }
}
