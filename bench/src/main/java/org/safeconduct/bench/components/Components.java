package org.safeconduct.bench.components;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bin/components`: which components have known weaknesses, and which of these should have been
/// mended by now.
@Command(
    name = "components",
    description = {
      "Tells which components have known weaknesses, and whether the time to mend them has passed.",
      "Asks osv.dev, or reads advisories that were downloaded from there.",
      "Ends with 0 if none is past its time, 1 if one is, 2 if it could not be checked."
    },
    exitCodeOnExecutionException = 2,
    mixinStandardHelpOptions = true)
public final class Components implements Callable<Integer> {
  private static final int OVERDUE = 1;
  private static final int UNKNOWN = 2;

  @Option(
      names = "--list",
      required = true,
      description = "CycloneDX list of the components, in JSON.")
  private Path list;

  @Option(names = "--lockfile", description = "Lockfile of npm, whose packages are looked at too.")
  private @Nullable Path lockfile;

  @Option(
      names = "--advisories",
      description =
          "File, folder or all.zip with records in the format of OSV, instead of osv.dev.")
  private @Nullable Path advisories;

  @Option(
      names = "--service",
      defaultValue = "https://api.osv.dev",
      description = "Address of osv.dev or of a mirror (default: ${DEFAULT-VALUE}).")
  private String service;

  @Option(
      names = "--set-aside",
      description = "What was looked at: id, last day, why; a line each.")
  private @Nullable Path setAside;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  private final Clock clock;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  Components() {
    this(Clock.systemUTC());
  }

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  Components(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try {
      return check(out);
    } catch (IOException unknown) {
      spec.commandLine()
          .getErr()
          .println("Nothing is known about weaknesses: " + unknown.getMessage());
      return UNKNOWN;
    }
  }

  private int check(PrintWriter out) throws IOException {
    var components = new TreeSet<>(ComponentList.cycloneDx(list));
    if (lockfile != null) components.addAll(ComponentList.lockfile(lockfile));
    var known = setAside == null ? SetAside.NOTHING : SetAside.read(setAside);
    var weaknesses = weaknesses(components);
    var now = clock.instant();
    int overdue = 0;
    int aside = 0;
    for (var it : weaknesses) {
      boolean isAside = known.holds(it, now);
      if (isAside) aside++;
      else if (it.isOverdue(now)) overdue++;
      out.println(
          (isAside ? "set aside  " : it.isOverdue(now) ? "OVERDUE    " : "to mend    ") + it);
    }
    out.printf(
        "%d components, %d weaknesses: %d overdue, %d to mend in time, %d set aside.%n",
        components.size(), weaknesses.size(), overdue, weaknesses.size() - overdue - aside, aside);
    out.flush();
    return overdue > 0 ? OVERDUE : 0;
  }

  /// What is due first, first.
  private List<Weakness> weaknesses(TreeSet<Component> components) throws IOException {
    var source = advisories == null ? new OsvService(service) : new AdvisoryFiles(advisories);
    var found = new ArrayList<Weakness>();
    for (var advisory : source.about(components))
      for (var component : components) advisory.meaning(component).ifPresent(found::add);
    found.sort(Comparator.comparing(Weakness::due).thenComparing(it -> it.component()));
    return found;
  }
}
