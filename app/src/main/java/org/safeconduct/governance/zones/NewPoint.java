package org.safeconduct.governance.zones;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Position;

/// A gathering point as somebody wants it.
///
/// @param zones at least one; exactly one for an assembly point
/// @param name 1 to 200 characters
/// @param capacity 1 to 1,000,000 people; null if nobody knows
/// @param access at most 500 characters
public record NewPoint(
    PointKind kind,
    List<UUID> zones,
    String name,
    Position position,
    @Nullable Integer capacity,
    String access) {
  public NewPoint {
    zones = List.copyOf(zones);
  }
}
