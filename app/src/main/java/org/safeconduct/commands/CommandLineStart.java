package org.safeconduct.commands;

import java.nio.file.Path;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `safeconduct` with its subcommands, and those that other jars on the class path add.
///
/// Exit codes: 0 done, 1 not done and the last line says why and what to do, 2 the command was
/// not understood.
@Command(
    name = "safeconduct",
    description = "Where is everybody, who is in harm's way, is everybody accounted for.",
    mixinStandardHelpOptions = true,
    version = "Safeconduct 0.1.0",
    footer = {
      "",
      "From the source folder, ./safeconduct demo shows a full organisation of synthetic people"
          + " (--help), and ./safeconduct bench --help tells how to measure how long a duty officer"
          + " waits."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      AuditCommand.class,
      SealCommand.class,
      LinksCommand.class,
      ClientKeyCommand.class,
      DoctorCommand.class
    })
public final class CommandLineStart implements Runnable {
  private static final String DEMO = "demo";
  private static final String NO_DEMO = "The demo is not in this jar, which is for real people."
      + " In the source folder, ./safeconduct demo builds and starts it.";

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  CommandLineStart() {}

  /// Understands and carries out one command line.
  ///
  /// @param application what Spring starts from
  /// @return the exit code; a server keeps running after it
  public static int run(Class<?> application, String... arguments) {
    Launch.use(application);
    var line = line();
    if (isDemo(arguments) && !line.getSubcommands().containsKey(DEMO)) {
      line.getErr().println(line.getColorScheme().errorText(NO_DEMO));
      return 1;
    }
    return line.setExecutionExceptionHandler((failure, command, _) -> explain(failure, command))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  /// With all commands that are on the class path.
  static CommandLine line() {
    var line = new CommandLine(new CommandLineStart());
    ServiceLoader.load(AddedCommand.class).forEach(line::addSubcommand);
    return line;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do.");
  }

  private static boolean isDemo(String[] arguments) {
    return arguments.length > 0 && arguments[0].equals(DEMO);
  }

  private static int explain(Exception failure, CommandLine command) {
    var data = command.getCommandSpec().findOption("--data");
    Path folder = data == null ? null : data.getValue();
    var words = StartTrouble.words(failure, folder == null ? Path.of("data") : folder);
    command.getErr().println(command.getColorScheme().errorText(words));
    return 1;
  }
}
