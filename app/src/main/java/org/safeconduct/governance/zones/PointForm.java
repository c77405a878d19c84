package org.safeconduct.governance.zones;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody typed to add a gathering point, right or wrong.
///
/// @param zones other zones whose people gather there too
record PointForm(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String longitude,
    @Nullable String latitude,
    @Nullable String capacity,
    @Nullable String access,
    @Nullable List<String> zones) {
  static final PointForm EMPTY = new PointForm("ASSEMBLY", "", "", "", "", "", List.of());

  /// Whether the zone is chosen.
  public boolean takes(String zone) {
    return zones != null && zones.contains(zone);
  }
}
