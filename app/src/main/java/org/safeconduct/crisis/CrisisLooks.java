package org.safeconduct.crisis;

import java.util.Map;
import org.safeconduct.platform.LookDeeds;
import org.springframework.stereotype.Component;

/// Members of headcounts and their answers, to whom they were shown.
@Component
class CrisisLooks implements LookDeeds {
  @Override
  public Map<String, Sight> deeds() {
    return Map.of(
        "crisis.people-listed", Sight.HEADCOUNT,
        "crisis.people-exported", Sight.HEADCOUNT,
        "crisis.calls-listed", Sight.HEADCOUNT,
        "crisis.calls-printed", Sight.HEADCOUNT,
        "crisis.person-read", Sight.HEADCOUNT,
        "crisis.ledger-read", Sight.HEADCOUNT);
  }
}
