package org.safeconduct.premises;

import java.util.Map;
import org.safeconduct.platform.LookDeeds;
import org.springframework.stereotype.Component;

/// Who works in a building, to whom it was shown.
@Component
class PremisesLooks implements LookDeeds {
  @Override
  public Map<String, Sight> deeds() {
    return Map.of("premises.occupants-read", Sight.WHEREABOUTS);
  }
}
