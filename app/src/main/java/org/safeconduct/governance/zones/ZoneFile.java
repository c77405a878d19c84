package org.safeconduct.governance.zones;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Zone;

/// A zone with everything that is written down about it, in one of its versions.
///
/// @param code what lists call it; may be empty
/// @param radioChannel may be empty
/// @param version counts from 1
/// @param written who wrote this version
public record ZoneFile(Zone zone, String code, String radioChannel, int version, Written written) {
  /// The zone's id.
  public UUID id() {
    return zone.id();
  }

  /// Whether nobody looks after it any more.
  public boolean isEnded() {
    return written.endedAt() != null;
  }

  /// How a version came about.
  ///
  /// @param by a name; `list` if a list said so; empty if it was written before names were
  ///     kept
  /// @param reason may be empty
  /// @param mended findings about the boundary as it was given
  /// @param endedAt when the zone ceased to be looked after; null while it is
  public record Written(
      Instant at,
      String by,
      String reason,
      List<String> mended,
      @Nullable Instant endedAt) {
    public Written {
      mended = List.copyOf(mended);
    }
  }
}
