package org.safeconduct.commands;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.LinkKeyChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./safeconduct links rotate`.
@Command(
    name = "links",
    description = "Looks after the keys that sign answer links and links of nominees.",
    mixinStandardHelpOptions = true)
final class LinksCommand implements Runnable {
  private static final Actor JOB = new Actor.SystemJob("links", Set.of(Duty.RUN_JOBS));

  @Spec
  private @Nullable CommandSpec spec;

  @Mixin
  private final ExitCodes exitCodes = new ExitCodes();

  @Override
  public void run() {
    if (spec == null) throw new IllegalStateException("picocli sets the specification");
    throw new ParameterException(spec.commandLine(), "Say what: rotate.");
  }

  @Command(
      name = "rotate",
      description = "Makes new keys for links; works beside a running server. Links that were sent"
          + " stay good until they end.",
      mixinStandardHelpOptions = true)
  int rotate(
      @Option(names = "--data", description = "Data folder (default: data).") @Nullable Path data,
      @Mixin ExitCodes ended) {
    try (var context = Launch.forOneCommand(data)) {
      int keys = context
          .getBean(CurrentUser.class)
          .callAs(JOB, () -> context.getBean(LinkKeyChange.class).replace());
      System.out.println("Links are signed with new keys from now on: " + keys
          + ". Those that were sent stay good until they end.");
      return 0;
    }
  }
}
