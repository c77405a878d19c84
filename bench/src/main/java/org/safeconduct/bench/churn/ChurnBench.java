package org.safeconduct.bench.churn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.safeconduct.bench.measure.Measured;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.measure.Result;
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
      description = Candidate.NAMES + " (default: own).")
  private List<String> engines;

  @Option(
      names = "--clients",
      split = ",",
      defaultValue = "1",
      description = "How many ask at the same time, such as 1,2,8,32 (default: 1).")
  private List<Integer> clients;

  @Option(
      names = "--repeats",
      defaultValue = "1",
      description = "How often all of it is done, engine after engine (default: 1).")
  private int repeats;

  private final Measured measured = new Measured();

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ChurnBench() {}

  @Override
  public Integer call() throws IOException {
    var world = new World(data);
    var questions = QuestionRow.about(world.alerts(), PER_SIZE);
    var candidates = new ArrayList<Candidate>();
    try {
      for (var name : engines) candidates.add(Candidate.of(name, world));
      for (var candidate : candidates) candidate.warmUp(questions);
      for (int repeat = 0; repeat < repeats; repeat++)
        for (var candidate : candidates) measure(candidate, questions);
      for (var candidate : candidates) candidate.compare(questions);
    } finally {
      candidates.forEach(Candidate::close);
    }
    Result.publish("churn", settings(world, questions), measured.tables());
    return 0;
  }

  private void measure(Candidate candidate, List<QuestionRow> questions) {
    for (int asking : clients)
      for (var rate : rates) {
        var trial = candidate.trial(questions, Rate.of(rate, batch), asking, seconds);
        var title = "%s changes/s, %d asking".formatted(rate, asking);
        measured.keep("legs alone: count, " + title, trial.answers());
        measured.keep("legs alone: effort, " + title, trial.effort());
      }
  }

  private Map<String, String> settings(World world, List<QuestionRow> questions)
      throws IOException {
    return Map.of(
        "legs", String.valueOf(world.legs().limit() / World.LEG_NUMBERS),
        "changes a batch", String.valueOf(batch),
        "seconds", String.valueOf(seconds),
        "repeats", String.valueOf(repeats),
        "questions", String.valueOf(questions.size()),
        "record", "a table of the benchmark, not of the server",
        "PostgreSQL", String.join(", ", PostgresServer.Use.CHANGING.settings()));
  }
}
