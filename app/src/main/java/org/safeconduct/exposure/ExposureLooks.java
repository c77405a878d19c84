package org.safeconduct.exposure;

import java.util.Map;
import org.safeconduct.platform.LookDeeds;
import org.springframework.stereotype.Component;

/// Where people are, to whom it was shown.
@Component
class ExposureLooks implements LookDeeds {
  @Override
  public Map<String, Sight> deeds() {
    return Map.of(
        "exposure.read", Sight.WHEREABOUTS,
        "exposure.foreseen-read", Sight.WHEREABOUTS,
        "exposure.whereabouts-read", Sight.WHEREABOUTS,
        "exposure.alerts-read", Sight.WHEREABOUTS,
        "exposure.comings-read", Sight.WHEREABOUTS);
  }
}
