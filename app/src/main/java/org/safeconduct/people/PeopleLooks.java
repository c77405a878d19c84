package org.safeconduct.people;

import java.util.Map;
import org.safeconduct.platform.LookDeeds;
import org.springframework.stereotype.Component;

/// Files, to whom they were shown.
@Component
class PeopleLooks implements LookDeeds {
  @Override
  public Map<String, Sight> deeds() {
    return Map.of(
        "people.listed", Sight.FILE,
        "people.away-listed", Sight.WHEREABOUTS,
        "people.presence-read", Sight.WHEREABOUTS,
        "people.file-read", Sight.FILE,
        "people.history-read", Sight.FILE,
        "people.proposals-listed", Sight.FILE,
        "people.copy-fetched", Sight.RESTRICTED,
        "people.restricted-opened", Sight.RESTRICTED);
  }
}
