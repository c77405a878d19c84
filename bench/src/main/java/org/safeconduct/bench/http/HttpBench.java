package org.safeconduct.bench.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.safeconduct.bench.BenchServer;
import org.safeconduct.bench.http.OpenLoop.Answered;
import org.safeconduct.bench.http.OpenLoop.Asked;
import org.safeconduct.bench.measure.Result;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.bench.measure.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench http`: how long whoever asks who is exposed waits for the first hundred people with
/// their contacts and the totals, while people's legs change. Answers are compared with the
/// record first; if any differs, no time is told.
@Command(
    name = "http",
    description = "Times exposure through the API while legs change.",
    mixinStandardHelpOptions = true)
public final class HttpBench implements Callable<Integer> {
  private static final long SEED = 1;
  private static final int COMPARED = 12;

  @Option(names = "--size", defaultValue = "l", description = "s, m, l or xl (default: l).")
  private String size = "l";

  @Option(names = "--data", description = "The demo's folder (default: bench/target/data-SIZE).")
  private @Nullable Path data;

  @Option(names = "--server", description = "Address of a demo that runs already; with --token.")
  private @Nullable String address;

  @Option(names = "--token", description = "Its API token, as it printed it.")
  private @Nullable String token;

  @Option(names = "--rate", defaultValue = "50", description = "Questions a second (default: 50).")
  private double rate;

  @Option(
      names = "--clients",
      defaultValue = "32",
      description = "How many ask, each one question at a time (default: 32).")
  private int clients;

  @Option(
      names = "--changes",
      defaultValue = "1k",
      description = "Changed legs a second (default: 1k).")
  private double changes;

  @Option(
      names = "--batch",
      defaultValue = "500",
      description = "Changed legs in one list (default: 500).")
  private int batch;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "How long times count (default: 60).")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "30",
      description = "Seconds before that (default: 30).")
  private int warmUp;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  public HttpBench() {}

  @Override
  public Integer call() throws IOException {
    try (var server = server()) {
      measure(server);
    }
    return 0;
  }

  private BenchServer server() {
    if (address != null && token != null) return BenchServer.running(address, token);
    System.out.println("Starting the demo of size " + size + " (seeded the first time) ...");
    return data == null ? BenchServer.start(size) : BenchServer.start(size, data);
  }

  private void measure(BenchServer server) throws IOException {
    var readers = Reader.all(server);
    var officer = readers.getFirst().api();
    System.out.println("Taking in travellers, looking for areas ...");
    var travellers = new Travellers(officer);
    var questions = Questions.prepare(officer, (int) (rate * (seconds + warmUp)), SEED);
    System.out.println("Asking, without changes, then with ...");
    var quiet = new OpenLoop(rate, clients);
    quiet.ask(asked(questions, readers, warmUp));
    var still = quiet(questions, readers);
    var writing = new Writing(travellers, officer, changes, batch);
    new OpenLoop(rate, clients).ask(asked(questions, readers, warmUp));
    writing.count();
    var busy = new OpenLoop(rate, clients).ask(asked(questions, readers, seconds));
    double written = writing.stop();
    System.out.println("Comparing answers with the record ...");
    long compared = new Comparison(readers, questions.sample(COMPARED, officer)).withRecord();
    report(still, busy, writing, written, compared);
  }

  private List<Answered> quiet(Questions questions, List<Reader> readers) {
    return new OpenLoop(rate, clients).ask(asked(questions, readers, seconds / 3));
  }

  private List<Asked> asked(Questions questions, List<Reader> readers, int duration) {
    var random = new SplittableRandom(SEED);
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < rate * duration; i++)
      asked.add(new Asked(Reader.of(readers, random.nextInt(100)), questions.next()));
    return asked;
  }

  private void report(
      List<Answered> still, List<Answered> busy, Writing writing, double written, long compared)
      throws IOException {
    var tables = List.of(
        new Table("first page, %.0f changes/s".formatted(written), rows(busy)),
        new Table("first page, no changes", List.of(row("all", still))),
        new Table(
            "changes",
            List.of(
                Row.of("a list of %d legs taken in".formatted(batch))
                    .with(spread(writing.imports()), "ms"),
                Row.of("from then until an answer shows it").with(spread(writing.seen()), "ms"),
                Row.of("age of an answer by its asOf")
                    .with(spread(busy.stream().map(Answered::oldMilliseconds).toList()), "ms"))));
    Result.publish(
        "http-" + size,
        Map.of(
            "size", size,
            "clients", String.valueOf(clients),
            "questions a second", String.valueOf(rate),
            "changes a second", "%.0f of %.0f wanted".formatted(written, changes),
            "people compared with the record", String.valueOf(compared)),
        tables);
    System.out.println("People compared with the record, all equal: " + compared);
  }

  private static List<Row> rows(List<Answered> answers) {
    var groups = new LinkedHashMap<String, List<Answered>>();
    groups.put("all", answers);
    for (var kind : List.of("district", "city", "region", "country", "alert"))
      groups.put(
          kind,
          answers.stream()
              .filter(it -> it.asked().question().kind().equals(kind))
              .toList());
    for (var reader : List.of("duty-officer", "focal-point", "warden"))
      groups.put(
          reader,
          answers.stream()
              .filter(it -> it.asked().reader().name().equals(reader))
              .toList());
    return groups.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> row(it.getKey(), it.getValue()))
        .toList();
  }

  private static Row row(String name, List<Answered> answers) {
    var spread = spread(answers.stream().map(Answered::milliseconds).toList());
    return Row.of(name).with(spread, "ms").with("most ms", spread.most()).with("n", answers.size());
  }

  private static Spread spread(List<Double> values) {
    return new Spread(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
