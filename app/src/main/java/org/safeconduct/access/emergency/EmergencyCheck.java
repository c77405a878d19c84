package org.safeconduct.access.emergency;

import java.util.List;
import org.safeconduct.platform.InstallationGuard;
import org.safeconduct.platform.SelfCheck;
import org.springframework.stereotype.Component;

/// Is there a way in when all others are shut?
@Component
class EmergencyCheck implements SelfCheck {
  private static final String NAME = "access.check.emergency";
  private final JdbcEmergencyKeys keys;
  private final InstallationGuard installation;

  EmergencyCheck(JdbcEmergencyKeys keys, InstallationGuard installation) {
    this.keys = keys;
    this.installation = installation;
  }

  @Override
  public Result check() {
    boolean ready = keys.list().stream().anyMatch(EmergencyKey::ready);
    if (ready) return new Result(NAME, Level.GOOD, "access.check.emergency.ready", List.of());
    var level = installation.isDemo() ? Level.GOOD : Level.DOUBTFUL;
    return new Result(NAME, level, "access.check.emergency.missing", List.of());
  }
}
