package org.safeconduct.governance.zones;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.AreaJson;

/// What somebody typed and drew to make or change a zone, right or wrong.
///
/// @param drawn GeoJSON of the drawing on the map
/// @param typed GeoJSON, or corners, one a line: longitude, latitude
/// @param version of the zone that the form shows; 0 for a new one
record ZoneForm(
    @Nullable String code,
    @Nullable String name,
    @Nullable String organisation,
    @Nullable String radioChannel,
    @Nullable String drawn,
    @Nullable String typed,
    @Nullable String reason,
    @Nullable Integer version) {
  static final ZoneForm EMPTY = new ZoneForm("", "", "", "", "", "", "", 0);

  static ZoneForm of(ZoneFile it) {
    var organisation = it.zone().organisation();
    return new ZoneForm(
        it.code(),
        it.zone().name(),
        organisation == null ? "" : organisation.toString(),
        it.radioChannel(),
        AreaJson.write(it.zone().area()),
        "",
        "",
        it.version());
  }

  int seen() {
    return Objects.requireNonNullElse(version, 0);
  }
}
