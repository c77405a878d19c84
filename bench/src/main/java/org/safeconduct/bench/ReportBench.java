package org.safeconduct.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.safeconduct.bench.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench report`: one page of all that was measured.
@Command(
    name = "report",
    description = "Writes one Markdown page of all results: figures, ratios, machine, settings.",
    mixinStandardHelpOptions = true)
final class ReportBench implements Callable<Integer> {
  @Option(
      names = "--in",
      defaultValue = Result.FOLDER,
      description = "The folder of results (default: " + Result.FOLDER + ").")
  private Path folder;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  ReportBench() {}

  @Override
  public Integer call() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file :
          files.filter(it -> it.toString().endsWith(".json")).sorted().toList())
        System.out.println(page(Result.read(file)));
    }
    return 0;
  }

  private static String page(Result result) {
    var page = new StringJoiner("\n\n", "", "\n");
    page.add("## " + result.job());
    page.add(result.machine() + ".");
    var settings = new StringJoiner("\n");
    result.settings().forEach((name, value) -> settings.add("- " + name + ": " + value));
    page.add(settings.toString());
    for (var table : result.tables()) {
      page.add(table.markdown());
      if (!table.ratios().isEmpty()) page.add("Times better:\n\n" + table.ratios());
    }
    return page.toString();
  }
}
