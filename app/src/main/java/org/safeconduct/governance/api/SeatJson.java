package org.safeconduct.governance.api;

import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;

/// A seat for programs.
record SeatJson(
    String seat,
    String post,
    @Nullable String organisation,
    @Nullable String zone,
    @Nullable String country,
    @Nullable String area) {
  static SeatJson of(Seat it) {
    return new SeatJson(
        it.toString(),
        it.post().name(),
        it.organisation() == null ? null : it.organisation().toString(),
        it.zone() == null ? null : it.zone().toString(),
        it.country(),
        it.area());
  }
}
