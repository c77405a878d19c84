package org.safeconduct.commands;

import java.nio.file.Path;
import org.safeconduct.platform.InstallationMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./safeconduct serve`: the real thing.
@Command(
    name = "serve",
    description = "Starts Safeconduct for real people. Mail goes to SAFECONDUCT_SMTP_HOST.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "Data folder (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Override
  public void run() {
    Launch.server(InstallationMode.SERVE, data, port);
    System.out.println("Safeconduct answers on http://localhost:" + port);
  }
}
