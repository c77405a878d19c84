package org.safeconduct.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Alert;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;

/// A question about an alert or an area, with the time settled.
///
/// @param subject the alert's id, or empty
/// @param area absent when nothing of the alert could be placed
/// @param unlocatedAreas how many areas of the alert could not be placed
/// @param over absent for an alert in force or expected, and for an area
record Asked(
    String subject,
    @Nullable Area area,
    Interval when,
    int unlocatedAreas,
    @Nullable Over over) {
  /// Asks about an alert: now while it is in force, at its onset while it is still to come, its
  /// whole time when it is past; unless somebody said otherwise.
  ///
  /// @param now the present of the question: an earlier moment when it is asked as known then
  static Asked about(Alert alert, AskedTime time, Instant now) {
    return new Asked(
        alert.id().toString(),
        alert.area().orElse(null),
        time.within(usual(alert.when(), now)),
        alert.unlocatedAreas(),
        Over.of(alert));
  }

  /// Asks about an area: now, unless somebody said otherwise.
  ///
  /// @param now as for an alert
  static Asked about(Area area, AskedTime time, Instant now) {
    return new Asked("", area, time.within(Interval.at(now)), 0, null);
  }

  /// The same question about another time.
  Asked at(Interval another) {
    return new Asked(subject, area, another, unlocatedAreas, over);
  }

  static Interval usual(Interval alert, Instant now) {
    if (alert.contains(now)) return Interval.at(now);
    return now.isBefore(alert.from()) ? Interval.at(alert.from()) : alert;
  }
}
