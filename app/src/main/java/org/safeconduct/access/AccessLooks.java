package org.safeconduct.access;

import java.util.Map;
import org.safeconduct.platform.LookDeeds;
import org.springframework.stereotype.Component;

/// Records that were opened outside of a scope, and persons to whom accounts were to be tied.
@Component
class AccessLooks implements LookDeeds {
  @Override
  public Map<String, Sight> deeds() {
    return Map.of(
        "access.person-looked-up", Sight.FILE,
        "access.records-opened", Sight.FILE,
        "access.share-looked-at", Sight.FILE);
  }
}
