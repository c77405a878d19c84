package org.safeconduct.commands;

import java.io.PrintStream;
import java.util.Locale;
import org.safeconduct.people.lists.FaultReport;
import org.safeconduct.people.lists.FaultWords;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.Notice;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.UnreadableList;

/// Prints what came of an import, and says with which code the command ends.
final class ImportReport {
  private final PrintStream out = System.out;
  private final FaultWords words;

  ImportReport(FaultWords words) {
    this.words = words;
  }

  int tell(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Stored it -> {
        it.notices().forEach(this::tell);
        tell(it.faults());
        out.println("Stored. " + summary(it.counts(), it.faults().badRows()));
        yield 0;
      }
      case ImportOutcome.Refused it -> {
        it.notices().forEach(this::tell);
        tell(it.faults());
        out.printf(
            Locale.ROOT,
            "Nothing was stored: %,d of %,d rows cannot be used. Correct them and import again, or"
                + " take in the others with --skip-bad-rows.%n",
            it.faults().badRows(),
            it.counts().rows());
        yield 1;
      }
      case ImportOutcome.KeyUsed _ -> throw new IllegalStateException("No key was given");
    };
  }

  int tell(UnreadableList unreadable) {
    out.println("Nothing was stored: " + words.reason(unreadable, Locale.ENGLISH));
    out.println(words.remedy(unreadable, Locale.ENGLISH));
    return 1;
  }

  private void tell(Notice notice) {
    out.println("Note: " + words.say(notice, Locale.ENGLISH));
  }

  private void tell(FaultReport report) {
    for (var fault : report.shown())
      out.printf(
          "%s line %d%s: %s %s%n",
          fault.warning() ? "Look at" : "Wrong:",
          fault.line(),
          cell(fault),
          words.reason(fault, Locale.ENGLISH),
          words.remedy(fault, Locale.ENGLISH));
    if (report.isCut())
      out.printf(
          Locale.ROOT, "… and %,d more.%n", report.total() - report.shown().size());
  }

  private static String cell(RowFault fault) {
    var column = fault.column().isEmpty() ? "" : ", " + fault.column();
    return fault.value().isEmpty() ? column : column + " “" + fault.value() + "”";
  }

  private static String summary(ImportCounts counts, int leftOut) {
    return String.format(
        Locale.ROOT,
        "%,d rows: %,d new, %,d changed, %,d unchanged%s%s.",
        counts.rows(),
        counts.created(),
        counts.changed(),
        counts.unchanged(),
        leftOut == 0 ? "" : String.format(Locale.ROOT, ", %,d left out", leftOut),
        missing(counts));
  }

  private static String missing(ImportCounts counts) {
    if (counts.missing() == null) return "";
    return String.format(
        Locale.ROOT,
        "; %,d known to Safeconduct are not in the list%s",
        counts.missing(),
        counts.ended() == 0 ? "" : ", all of them marked as ended");
  }
}
