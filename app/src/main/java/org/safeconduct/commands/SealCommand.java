package org.safeconduct.commands;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.SealRotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./safeconduct seal rotate`.
@Command(
    name = "seal",
    description = "Looks after the key that seals restricted fields and secrets of apps.",
    mixinStandardHelpOptions = true)
final class SealCommand implements Runnable {
  private static final Actor JOB = new Actor.SystemJob("seal", Set.of(Duty.RUN_JOBS));

  @picocli.CommandLine.Spec
  private picocli.CommandLine.Model.@Nullable CommandSpec spec;

  @Mixin
  private final ExitCodes exitCodes = new ExitCodes();

  @Override
  public void run() {
    if (spec == null) throw new IllegalStateException("picocli sets the specification");
    throw new picocli.CommandLine.ParameterException(spec.commandLine(), "Say what: rotate.");
  }

  @Command(
      name = "rotate",
      description = "Makes a new key and seals everything with it; works beside a running server.",
      mixinStandardHelpOptions = true)
  int rotate(
      @Option(names = "--data", description = "Data folder (default: data).") @Nullable Path data,
      @Mixin ExitCodes ended) {
    try (var context = Launch.forOneCommand(data)) {
      int rows = context
          .getBean(CurrentUser.class)
          .callAs(JOB, () -> context.getBean(SealRotation.class).rotate());
      System.out.println(
          "There is a new key in seal.key. Fields and secrets that are sealed with it: " + rows
              + ". Keep a copy of the file apart from copies of the database.");
      return 0;
    }
  }
}
