package org.safeconduct.governance.zones;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Position;

/// Where people of zones gather.
///
/// @param zones whose people; exactly one for an assembly point
/// @param capacity how many people it takes, 1 to 1,000,000; null if nobody knows
/// @param access how one gets there and in; may be empty
/// @param closedAt when it ceased to be used; null while it is
public record ZonePoint(
    UUID id,
    PointKind kind,
    List<UUID> zones,
    String name,
    Position position,
    @Nullable Integer capacity,
    String access,
    Instant recordedAt,
    String recordedBy,
    @Nullable Instant closedAt) {
  public ZonePoint {
    zones = List.copyOf(zones);
  }
}
