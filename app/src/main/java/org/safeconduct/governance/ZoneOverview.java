package org.safeconduct.governance;

import java.util.List;

/// A zone with who lives in it and who looks after it today.
///
/// @param wardens wardens, then deputies
public record ZoneOverview(Zone zone, Residents residents, List<Appointment> wardens) {
  /// Whether nobody is the zone's warden today.
  public boolean isWithoutWarden() {
    return wardens.stream().noneMatch(it -> it.post() == Post.WARDEN);
  }

  /// Whether the zone has no deputy today (`domain.md` 5.4: each warden has an alternate).
  public boolean isWithoutDeputy() {
    return wardens.stream().noneMatch(it -> it.post() == Post.DEPUTY_WARDEN);
  }
}
