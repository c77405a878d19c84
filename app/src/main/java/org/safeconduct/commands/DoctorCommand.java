package org.safeconduct.commands;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.console.SelfChecks;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.SelfCheck;
import org.springframework.context.MessageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./safeconduct doctor`: the self-check page on a terminal.
@Command(
    name = "doctor",
    description = {
      "Says in words what is wrong with database, mail, disk, feeds or clock.",
      "It goes by the settings of the shell it runs in: give it the variables the server has.",
      "Ends with 1 only where something is BROKEN; “look at” is advice and ends with 0."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements java.util.concurrent.Callable<Integer> {
  private static final Actor DOCTOR = new Actor.SystemJob("doctor", Set.of(Duty.ADMINISTER));

  @Mixin
  private final ExitCodes exitCodes = new ExitCodes();

  @Option(names = "--data", description = "Data folder.")
  private @Nullable Path data;

  @Override
  public Integer call() {
    try (var context = Launch.forOneCommand(data)) {
      var words = context.getBean(MessageSource.class);
      var results = context
          .getBean(CurrentUser.class)
          .callAs(DOCTOR, () -> context.getBean(SelfChecks.class).run().results());
      for (var result : results) System.out.println(line(result, words));
      boolean broken = results.stream().anyMatch(it -> it.level() == SelfCheck.Level.BROKEN);
      return broken ? 1 : 0;
    }
  }

  private static String line(SelfCheck.Result result, MessageSource words) {
    var sign = switch (result.level()) {
      case GOOD -> "ok      ";
      case PENDING -> "not yet ";
      case DOUBTFUL -> "look at ";
      case BROKEN -> "BROKEN  ";
    };
    return sign
        + words.getMessage(result.name(), null, Locale.ENGLISH)
        + ": "
        + words.getMessage(result.words(), result.arguments().toArray(), Locale.ENGLISH);
  }
}
