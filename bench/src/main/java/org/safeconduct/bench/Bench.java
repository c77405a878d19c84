package org.safeconduct.bench;

import org.safeconduct.bench.churn.ChurnBench;
import org.safeconduct.bench.components.Components;
import org.safeconduct.bench.exposure.ExposureBench;
import org.safeconduct.bench.exposure.LoadBench;
import org.safeconduct.bench.http.HttpBench;
import org.safeconduct.bench.measure.Amount;
import org.safeconduct.bench.people.PeopleBench;
import org.safeconduct.bench.reverse.ReverseBench;
import org.safeconduct.bench.stream.StreamBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./safeconduct bench`.
@Command(
    name = "bench",
    description = "Measures what users wait for.",
    mixinStandardHelpOptions = true,
    subcommands = {
      JobBench.class,
      PeopleBench.class,
      DataBench.class,
      ExposureBench.class,
      LoadBench.class,
      ReverseBench.class,
      ChurnBench.class,
      StreamBench.class,
      HttpBench.class,
      BandwidthBench.class,
      ReportBench.class,
      Components.class
    })
public final class Bench implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  Bench() {}

  /// Runs one benchmark and ends with its exit code: 0 measured, 1 not, 2 not understood.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench())
        .registerConverter(int.class, text -> (int) Amount.of(text))
        .registerConverter(long.class, text -> (long) Amount.of(text))
        .registerConverter(double.class, Amount::of)
        .setExecutionExceptionHandler((failure, command, _) -> {
          command.getErr().println("Not measured: " + failure.getMessage());
          return 1;
        })
        .execute(arguments));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "Say what to measure: " + String.join(", ", spec.subcommands().keySet()));
  }
}
