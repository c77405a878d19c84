package org.safeconduct.travel;

import java.util.Map;
import org.safeconduct.platform.LookDeeds;
import org.springframework.stereotype.Component;

/// Trips, to whom they were shown.
@Component
class TravelLooks implements LookDeeds {
  @Override
  public Map<String, Sight> deeds() {
    return Map.of(
        "travel.trips-listed", Sight.WHEREABOUTS,
        "travel.trip-read", Sight.WHEREABOUTS);
  }
}
