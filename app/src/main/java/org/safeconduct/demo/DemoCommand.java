package org.safeconduct.demo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.safeconduct.commands.AddedCommand;
import org.safeconduct.commands.Launch;
import org.safeconduct.commands.ProgressBar;
import org.safeconduct.demo.synthetic.Size;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.InstallationMode;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./safeconduct demo`: a full synthetic organisation, with accounts to try it and a mail
/// server that delivers to a page.
@Command(
    name = "demo",
    description = "Starts Safeconduct with synthetic people on an embedded database.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements AddedCommand {
  /// Nobody real is in a demo, so others on the network may look at it as it is.
  private static final Map<String, String> SETTINGS = Map.of("safeconduct.plain-http", "allowed");

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "demo-data",
      description = "Data folder; a second start keeps what is in it (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("demo-data");

  @Option(
      names = "--size",
      defaultValue = "m",
      description =
          "s: 2,500 people, m: 6,000, l: 75,000, xl: 580,000; counts at the first start only"
              + " (default: ${DEFAULT-VALUE}).")
  private Size size = Size.M;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The same seed makes the same people (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public void run() {
    System.out.println(
        "Starting Safeconduct (demo, size " + size.name().toLowerCase(Locale.ROOT) + ") ...");
    var context = Launch.server(InstallationMode.DEMO, data, port, SETTINGS);
    print(prepare(context));
  }

  private DemoBriefing prepare(ConfigurableApplicationContext context) {
    var bar = new ProgressBar(System.out);
    var job = new Actor.SystemJob("demo", Set.of(Duty.RUN_JOBS));
    return context.getBean(CurrentUser.class).callAs(job, () -> {
      var briefing = context
          .getBean(DemoOrganisation.class)
          .prepare(
              size, seed, progress -> bar.show(progress.step(), progress.done(), progress.total()));
      bar.finish();
      return briefing;
    });
  }

  private void print(DemoBriefing briefing) {
    System.out.printf(
        "%nSafeconduct answers on http://localhost:%d with %,d synthetic people.%n%n",
        port, briefing.people());
    System.out.println("Accounts, all with the password " + briefing.password() + ":");
    for (var account : briefing.accounts())
      System.out.printf("  %-22s %s%n", account.username(), account.name());
    System.out.printf("%nMail of the demo: http://localhost:%d/demo/mail%n", port);
    System.out.println("API token: " + briefing.token());
    System.out.println("Stop with Ctrl-C; the same command goes on with the same people.");
  }
}
