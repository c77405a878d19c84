package org.safeconduct.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.imports.PeopleImports;
import org.safeconduct.people.lists.FaultReport;
import org.safeconduct.people.lists.FaultWords;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.UnreadableList;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.travel.imports.TripImports;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./safeconduct import people|trips FILE.csv`.
@Command(
    name = "import",
    description = "Takes in an organisation's own lists: all rows or none, only what is new.",
    mixinStandardHelpOptions = true)
final class ImportCommand {
  private static final Actor IMPORTER =
      new Actor.SystemJob("import", Set.of(Duty.IMPORT_PEOPLE, Duty.IMPORT_TRIPS));
  private static final PrintStream OUT = System.out;

  @Option(
      names = "--data",
      description = "Data folder.",
      scope = picocli.CommandLine.ScopeType.INHERIT)
  private @Nullable Path data;

  @Option(
      names = "--skip-bad-rows",
      description = "Take in the good rows although others cannot be used.",
      scope = picocli.CommandLine.ScopeType.INHERIT)
  private boolean skipBadRows;

  @Option(
      names = "--organisation",
      description = "Code of the organisation, for lists without such a column.",
      scope = picocli.CommandLine.ScopeType.INHERIT)
  private @Nullable String organisation;

  @Command(
      name = "people",
      description = "Takes in a list of people.",
      mixinStandardHelpOptions = true)
  int people(@Parameters(paramLabel = "FILE.csv") Path file) {
    return take(
        file,
        (context, content, choices) ->
            context.getBean(PeopleImports.class).run(content, choices, ImportWatch.NONE));
  }

  @Command(
      name = "trips",
      description = "Takes in a list of trips.",
      mixinStandardHelpOptions = true)
  int trips(@Parameters(paramLabel = "FILE.csv") Path file) {
    return take(
        file,
        (context, content, choices) ->
            context.getBean(TripImports.class).run(content, choices, ImportWatch.NONE));
  }

  private int take(Path file, Take take) {
    var content = read(file);
    var choices = new ImportChoices(organisation, skipBadRows, false, null);
    try (var context = Launch.forOneCommand(data)) {
      var words = context.getBean(FaultWords.class);
      return context.getBean(CurrentUser.class).callAs(IMPORTER, () -> {
        try {
          return tell(take.in(context, content, choices), words);
        } catch (UnreadableList unreadable) {
          OUT.println(words.reason(unreadable, Locale.ENGLISH));
          OUT.println(words.remedy(unreadable, Locale.ENGLISH));
          return 1;
        }
      });
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new CannotStart("The file " + file + " cannot be read. Check its name and rights.");
    }
  }

  private static int tell(ImportOutcome outcome, FaultWords words) {
    return switch (outcome) {
      case ImportOutcome.Stored it -> {
        tell(it.faults(), words);
        OUT.println("Stored. " + summary(it.counts()));
        yield 0;
      }
      case ImportOutcome.Refused it -> {
        tell(it.faults(), words);
        OUT.printf(
            "Nothing was stored: %,d of %,d rows cannot be used. Correct them and import again, or"
                + " take in the others with --skip-bad-rows.%n",
            it.faults().badRows(), it.counts().rows());
        yield 1;
      }
      case ImportOutcome.KeyUsed _ -> throw new IllegalStateException("No key was given");
    };
  }

  private static void tell(FaultReport report, FaultWords words) {
    for (var fault : report.shown())
      OUT.printf(
          "%s line %d, %s “%s”: %s %s%n",
          fault.warning() ? "Look at" : "Wrong:",
          fault.line(),
          fault.column(),
          fault.value(),
          words.reason(fault, Locale.ENGLISH),
          words.remedy(fault, Locale.ENGLISH));
    if (report.isCut())
      OUT.printf("… and %,d more.%n", report.total() - report.shown().size());
  }

  private static String summary(ImportCounts counts) {
    return String.format(
        Locale.ROOT,
        "%,d rows: %,d new, %,d changed, %,d unchanged; %,d known to Safeconduct are not in the list.",
        counts.rows(),
        counts.created(),
        counts.changed(),
        counts.unchanged(),
        counts.missing());
  }

  private interface Take {
    ImportOutcome in(ApplicationContext context, byte[] content, ImportChoices choices);
  }
}
