package org.safeconduct.crisis.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Zone;

/// The names of warden zones by id.
///
/// @param names by id
record ZoneNames(Map<UUID, String> names) {
  static ZoneNames of(List<Zone> zones) {
    return new ZoneNames(zones.stream().collect(Collectors.toMap(Zone::id, Zone::name)));
  }

  /// A dash for a zone that is not known.
  String of(@Nullable UUID zone) {
    return zone == null ? "–" : names.getOrDefault(zone, "–");
  }
}
