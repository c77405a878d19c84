package org.safeconduct.people;

import static java.util.Map.entry;

import java.util.Map;
import org.safeconduct.platform.LookDeeds;
import org.springframework.stereotype.Component;

/// Files, to whom they were shown.
@Component
class PeopleLooks implements LookDeeds {
  @Override
  public Map<String, Sight> deeds() {
    return Map.ofEntries(
        entry("people.listed", Sight.FILE),
        entry("people.file-read", Sight.FILE),
        entry("people.history-read", Sight.FILE),
        entry("people.proposals-listed", Sight.FILE),
        entry("people.duplicates-listed", Sight.FILE),
        entry("people.differences-read", Sight.FILE),
        entry("people.directory-listed", Sight.FILE),
        entry("people.directory-read", Sight.FILE),
        entry("people.courses-listed", Sight.FILE),
        entry("people.courses-read", Sight.FILE),
        entry("people.away-listed", Sight.WHEREABOUTS),
        entry("people.presence-read", Sight.WHEREABOUTS),
        entry("people.copy-fetched", Sight.RESTRICTED),
        entry("people.restricted-opened", Sight.RESTRICTED));
  }
}
