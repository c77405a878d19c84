package org.safeconduct.access.emergency;

import java.util.List;
import org.safeconduct.platform.SelfCheck;
import org.springframework.stereotype.Component;

/// Is there a way in when all others are shut? Without a sealed key there is none once nobody who
/// administers can sign in, the sooner the fewer there are.
@Component
class EmergencyCheck implements SelfCheck {
  private static final String NAME = "access.check.emergency";
  private final JdbcEmergencyKeys keys;

  EmergencyCheck(JdbcEmergencyKeys keys) {
    this.keys = keys;
  }

  @Override
  public Result check() {
    boolean ready = keys.list().stream().anyMatch(EmergencyKey::ready);
    if (ready) return new Result(NAME, Level.GOOD, NAME + ".ready", List.of());
    var words = keys.administrators() > 1 ? NAME + ".missing" : NAME + ".alone";
    return new Result(NAME, Level.DOUBTFUL, words, List.of());
  }
}
