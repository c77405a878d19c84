package org.safeconduct.commands;

import java.nio.file.Path;
import java.util.Map;
import org.safeconduct.platform.InstallationMode;
import org.springframework.core.env.Environment;
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
    var server = Launch.server(InstallationMode.SERVE, data, port, Map.of());
    var mail = server.getEnvironment().getProperty("spring.mail.host", "");
    System.out.println(greeting(address(server.getEnvironment()), mail));
  }

  /// Where somebody at this machine finds it; by our own TLS the certificate is for one name.
  private String address(Environment settings) {
    return settings.getProperty("server.ssl.bundle") == null
        ? "http://localhost:" + port
        : "port " + port + " by TLS, for "
            + settings.getProperty("safeconduct.public-address", "").strip();
  }

  static String greeting(String address, String mailServer) {
    var answers = "Safeconduct answers on " + address;
    return mailServer.isBlank()
        ? answers
            + "\nNobody can be written to: no mail server is set. Set SAFECONDUCT_SMTP_HOST (and, if"
            + "\nneeded, SAFECONDUCT_SMTP_PORT, SAFECONDUCT_SMTP_USER, SAFECONDUCT_SMTP_PASSWORD,"
            + "\nSAFECONDUCT_MAIL_FROM) and start again."
        : answers;
  }
}
