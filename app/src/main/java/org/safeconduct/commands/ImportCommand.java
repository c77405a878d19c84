package org.safeconduct.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.FaultWords;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ListBytes;
import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.UnreadableList;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.CurrentUser;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// `./safeconduct import people|trips|premises|zones|posts|presence FILE`.
@Command(
    name = "import",
    description = "Takes in an organisation's own lists: all rows or none, only what is new.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
  private static final Actor IMPORTER = new Actor.SystemJob(
      "import", Arrays.stream(ListKind.values()).map(ListKind::duty).collect(Collectors.toSet()));

  @picocli.CommandLine.Spec
  private picocli.CommandLine.Model.@Nullable CommandSpec spec;

  @Mixin
  private final ExitCodes exitCodes = new ExitCodes();

  @Option(
      names = "--data",
      description = "Data folder (default: data, or demo-data if there is no data). Works beside a"
          + " running server too.",
      scope = ScopeType.INHERIT)
  private @Nullable Path data;

  @Option(
      names = "--skip-bad-rows",
      description = "Take in the good rows although others cannot be used.",
      scope = ScopeType.INHERIT)
  private boolean skipBadRows;

  @Option(
      names = "--mark-missing",
      description = "What is stored and not in the list has ended: people left, trips are"
          + " cancelled, premises closed, zones and posts over, days withdrawn.",
      scope = ScopeType.INHERIT)
  private boolean markMissing;

  @Option(
      names = "--organisation",
      description = "Code of the organisation, for lists without such a column.",
      scope = ScopeType.INHERIT)
  private @Nullable String organisation;

  @Option(
      names = "--sheet",
      description = "Name of the sheet, for workbooks (default: the first that holds anything).",
      scope = ScopeType.INHERIT)
  private @Nullable String sheet;

  @Override
  public void run() {
    if (spec == null) throw new IllegalStateException("picocli sets the specification");
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Say which list: people, trips, premises, zones, posts or presence.");
  }

  @Command(
      name = "people",
      description = "Takes in a list of people (CSV or XLSX).",
      mixinStandardHelpOptions = true)
  int people(@Parameters(paramLabel = "FILE") Path file, @Mixin ExitCodes ended) {
    return take(ListKind.PEOPLE, file);
  }

  @Command(
      name = "trips",
      description = "Takes in a list of trips (CSV or XLSX), one row a leg.",
      mixinStandardHelpOptions = true)
  int trips(@Parameters(paramLabel = "FILE") Path file, @Mixin ExitCodes ended) {
    return take(ListKind.TRIPS, file);
  }

  @Command(
      name = "premises",
      description = "Takes in a list of premises (CSV or XLSX), one row a building.",
      mixinStandardHelpOptions = true)
  int premises(@Parameters(paramLabel = "FILE") Path file, @Mixin ExitCodes ended) {
    return take(ListKind.PREMISES, file);
  }

  @Command(
      name = "zones",
      description = "Takes in a list of warden zones (CSV or XLSX).",
      mixinStandardHelpOptions = true)
  int zones(@Parameters(paramLabel = "FILE") Path file, @Mixin ExitCodes ended) {
    return take(ListKind.ZONES, file);
  }

  @Command(
      name = "posts",
      description =
          "Takes in a list of posts (CSV or XLSX), one row a person in a post; people and zones"
              + " first.",
      mixinStandardHelpOptions = true)
  int posts(@Parameters(paramLabel = "FILE") Path file, @Mixin ExitCodes ended) {
    return take(ListKind.POSTS, file);
  }

  @Command(
      name = "presence",
      description =
          "Takes in a list of presence (CSV or XLSX), one row a stretch of days; people first.",
      mixinStandardHelpOptions = true)
  int presence(@Parameters(paramLabel = "FILE") Path file, @Mixin ExitCodes ended) {
    return take(ListKind.PRESENCE, file);
  }

  @Command(
      name = "courses",
      description =
          "Takes in a list of awareness courses and briefings (CSV or XLSX); people first.",
      mixinStandardHelpOptions = true)
  int courses(@Parameters(paramLabel = "FILE") Path file, @Mixin ExitCodes ended) {
    return take(ListKind.COURSES, file);
  }

  private int take(ListKind list, Path file) {
    var content = read(file);
    try (var context = Launch.forOneCommand(data)) {
      return context
          .getBean(CurrentUser.class)
          .callAs(IMPORTER, () -> take(list, content, context));
    }
  }

  private int take(ListKind list, byte[] content, ApplicationContext context) {
    var report = new ImportReport(context.getBean(FaultWords.class));
    var listeners = Listeners.startingNow(context);
    try (var progress = ImportProgress.of(content, sheet)) {
      var choices = new ImportChoices(organisation, skipBadRows, markMissing, null, sheet);
      var outcome = context.getBean(ListImports.class).run(list, content, choices, progress);
      progress.settling();
      listeners.await();
      progress.close();
      return report.tell(outcome);
    } catch (UnreadableList unreadable) {
      return report.tell(unreadable);
    }
  }

  private static byte[] read(Path file) {
    try {
      if (Files.isDirectory(file)) throw new CannotStart(file + " is a folder. Name a file.");
      if (Files.size(file) > ListBytes.FILE_LIMIT)
        throw new CannotStart("The file " + file + " is larger than "
            + ListBytes.FILE_LIMIT / (1024 * 1024) + " MB. Split it; each part needs the heading.");
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new CannotStart("The file " + file + " cannot be read. Check its name and rights.");
    }
  }
}
