package org.safeconduct.governance;

import java.util.Map;
import org.safeconduct.platform.LookDeeds;
import org.springframework.stereotype.Component;

/// Who lives in a warden zone, to whom it was shown.
@Component
class NetworkLooks implements LookDeeds {
  @Override
  public Map<String, Sight> deeds() {
    return Map.of("governance.zone-people-listed", Sight.WHEREABOUTS);
  }
}
