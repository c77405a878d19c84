package org.safeconduct.platform;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to run a demo on real data or the real thing on a demo's data.
@Component
public class InstallationGuard {
  private static final String CLAIM = """
      insert into platform.installation (only_row, mode) values (true, :mode)
      on conflict do nothing
      """;
  private static final String READ = "select mode from platform.installation";

  private final InstallationMode mode;

  InstallationGuard(@Value("${safeconduct.mode}") String mode, JdbcClient jdbc) {
    var asked = InstallationMode.valueOf(mode.toUpperCase(Locale.ROOT));
    if (asked != InstallationMode.COMMAND)
      jdbc.sql(CLAIM).param("mode", asked.name()).update();
    this.mode = jdbc.sql(READ)
        .query((row, _) -> InstallationMode.valueOf(row.getString("mode")))
        .optional()
        .orElse(asked);
    if (asked != InstallationMode.COMMAND && this.mode != asked)
      throw new WrongInstallation(this.mode);
  }

  /// Whether this installation holds synthetic people only.
  public boolean isDemo() {
    return mode == InstallationMode.DEMO;
  }

  /// The data belong to an installation of the other kind.
  public static final class WrongInstallation extends CannotStart {
    WrongInstallation(InstallationMode actual) {
      super(
          actual == InstallationMode.DEMO
              ? "This data folder belongs to a demo. Real people need a folder of their own:"
                  + " ./safeconduct serve --data FOLDER"
              : "This data folder belongs to a real installation. Start the demo on a folder of its"
                  + " own: ./safeconduct demo --data FOLDER");
    }
  }
}
