package org.safeconduct.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Area;

/// One place an alert speaks of (CAP 1.2, 3.2.4 `area`).
///
/// @param description the place in the sender's words; blank if missing
/// @param area the surface, null if it could not be placed: then it counts as unlocated, never
///     as
///     empty
/// @param placedBy what the surface was made from
/// @param geocodes the codes the sender gave
public record AlertArea(
    String description, @Nullable Area area, PlacedBy placedBy, List<Geocode> geocodes) {
  public AlertArea {
    geocodes = List.copyOf(geocodes);
    if ((area == null) != (placedBy == PlacedBy.NONE))
      throw new IllegalArgumentException(
          "An area has a surface exactly when something placed it: " + placedBy);
  }

  /// A place known in words only.
  public static AlertArea unplaced(String description, List<Geocode> geocodes) {
    return new AlertArea(description, null, PlacedBy.NONE, geocodes);
  }

  /// The same place, now with a surface.
  public AlertArea placed(Area surface, PlacedBy by) {
    return new AlertArea(description, surface, by, geocodes);
  }

  /// Whether it has a surface.
  public boolean isPlaced() {
    return area != null;
  }
}
