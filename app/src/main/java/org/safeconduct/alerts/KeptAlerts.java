package org.safeconduct.alerts;

import java.util.UUID;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.HoldSubject;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// That a legal hold can be placed on an alert.
@Configuration
class KeptAlerts {
  @Bean
  HoldSubject heldAlert(AlertDesk alerts, Permissions permissions) {
    return new HoldSubject(
        "alert", id -> permissions.allows(Duty.READ_ALERTS) && isThere(id, alerts));
  }

  private static boolean isThere(UUID id, AlertDesk alerts) {
    try {
      alerts.get(new AlertId(id));
      return true;
    } catch (NotFound nobodyKnowsIt) {
      return false;
    }
  }
}
