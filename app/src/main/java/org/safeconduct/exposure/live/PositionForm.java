package org.safeconduct.exposure.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the page sends: the fields that somebody wrote, or what their browser measured.
///
/// @param accuracy in metres; there only if a browser measured
/// @param at when, if somebody wrote it
/// @param age of what was measured, in seconds: the clock of a device may be wrong, the time that
///     passed on it is not
record PositionForm(
    @Nullable String latitude,
    @Nullable String longitude,
    @Nullable String accuracy,
    @Nullable String place,
    @Nullable String at,
    @Nullable Integer age) {

  boolean isMeasured() {
    return !text(accuracy).isBlank();
  }

  OwnPosition told(Instant now) {
    var moment = isMeasured() ? now.minusSeconds(age == null ? 0 : Math.max(0, age)) : null;
    return new OwnPosition(
        text(latitude),
        text(longitude),
        text(accuracy),
        text(place),
        moment == null ? text(at) : moment.toString());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
