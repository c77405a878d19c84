package org.safeconduct.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Installations for tests.
public final class InstallationFixture {
  private InstallationFixture() {}

  /// An installation that was always of this kind.
  public static InstallationGuard installation(InstallationMode mode, JdbcClient jdbc) {
    jdbc.sql("delete from platform.installation").update();
    return new InstallationGuard(mode.name(), jdbc);
  }
}
