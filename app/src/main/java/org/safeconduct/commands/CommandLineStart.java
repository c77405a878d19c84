package org.safeconduct.commands;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `safeconduct` with its subcommands.
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
      "From the source folder, ./safeconduct bench --help tells how to measure how long a duty"
          + " officer waits."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ImportCommand.class,
      AuditCommand.class,
      SealCommand.class,
      LinksCommand.class,
      DoctorCommand.class
    })
public final class CommandLineStart implements Runnable {
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
    return new CommandLine(new CommandLineStart())
        .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do.");
  }

  private static int explain(Exception failure, CommandLine command) {
    var data = command.getCommandSpec().findOption("--data");
    Path folder = data == null ? null : data.getValue();
    var words = StartTrouble.words(failure, folder == null ? Path.of("data") : folder);
    command.getErr().println(command.getColorScheme().errorText(words));
    return 1;
  }
}
