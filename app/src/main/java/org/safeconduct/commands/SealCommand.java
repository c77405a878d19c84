package org.safeconduct.commands;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.SealRotation;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./safeconduct seal rotate` and `./safeconduct seal again`.
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
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "Say what: rotate or again.");
  }

  @Command(
      name = "rotate",
      description = "Makes a new key and seals everything with it and with the algorithm that"
          + " SAFECONDUCT_ALGORITHM_SEAL names; works beside a running server.",
      mixinStandardHelpOptions = true)
  int rotate(
      @Option(names = "--data", description = "Data folder (default: data).") @Nullable Path data,
      @Mixin ExitCodes ended) {
    try (var context = Launch.forOneCommand(data)) {
      int rows = run(context, SealRotation::rotate);
      System.out.println(
          "There is a new key in seal.key. Fields and secrets that are sealed with it: " + rows
              + ". Keep a copy of the file apart from copies of the database.");
      return 0;
    }
  }

  @Command(
      name = "again",
      description = "Seals whatever an earlier key or another algorithm sealed with the current key"
          + " and with the algorithm that SAFECONDUCT_ALGORITHM_SEAL names.",
      mixinStandardHelpOptions = true)
  int again(
      @Option(names = "--data", description = "Data folder (default: data).") @Nullable Path data,
      @Mixin ExitCodes ended) {
    try (var context = Launch.forOneCommand(data)) {
      System.out.println(
          "Fields and secrets that are sealed anew: " + run(context, SealRotation::reseal) + ".");
      return 0;
    }
  }

  private static int run(ApplicationContext context, ToIntFunction<SealRotation> deed) {
    return context
        .getBean(CurrentUser.class)
        .callAs(JOB, () -> deed.applyAsInt(context.getBean(SealRotation.class)));
  }
}
