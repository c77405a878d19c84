package org.safeconduct.people.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.presence.Presence;
import org.safeconduct.people.presence.WhoIsAway;

/// Entries of calendars as programs read them.
final class PresenceJson {
  private PresenceJson() {}

  /// An entry with the name of whose it is.
  static Map<String, @Nullable Object> of(WhoIsAway.Away row) {
    var json = of(row.entry());
    json.put("name", row.person().name());
    json.put("organisation", row.person().organisationName());
    return json;
  }

  static Map<String, @Nullable Object> of(Presence entry) {
    var stay = entry.stay();
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", entry.id().toString());
    json.put("version", entry.version());
    json.put("person", entry.person().toString());
    json.put("kind", entry.kind().name());
    json.put("from", entry.days().first().toString());
    json.put("until", entry.days().last().toString());
    json.put("zone", entry.days().zone().getId());
    json.put("place", stay == null ? null : stay.label());
    json.put("country", stay == null || stay.country().isEmpty() ? null : stay.country());
    json.put("withdrawn", entry.withdrawn());
    json.put("recordedAt", entry.recorded().at().toString());
    json.put("recordedBy", entry.recorded().by());
    json.put("source", entry.recorded().source());
    return json;
  }
}
