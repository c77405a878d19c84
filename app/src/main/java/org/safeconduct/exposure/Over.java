package org.safeconduct.exposure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Alert;
import org.safeconduct.alerts.AlertState;
import org.safeconduct.shared.Interval;

/// That an alert is over. Who is exposed to it is then told as before, of the time asked about;
/// but nobody is warned by it any more.
///
/// @param how `EXPIRED`, `SUPERSEDED` or `LIFTED`
/// @param since from when on it did not hold any more, UTC, to the millisecond
/// @param held for how long it held; absent when it was over before it began
public record Over(AlertState how, Instant since, @Nullable Interval held) {
  /// Absent while the alert is in force or expected, and for a notice, which never warned.
  public static @Nullable Over of(Alert alert) {
    return switch (alert.state()) {
      case ACTIVE, NOTICE -> null;
      case EXPIRED, SUPERSEDED, LIFTED -> new Over(alert.state(), end(alert), held(alert));
    };
  }

  private static Instant end(Alert alert) {
    var ended = alert.receipt().ended();
    var ownEnd = alert.when().until();
    return ended == null || ended.at().isAfter(ownEnd)
        ? ownEnd
        : ended.at().truncatedTo(ChronoUnit.MILLIS);
  }

  private static @Nullable Interval held(Alert alert) {
    var from = alert.when().from();
    return from.isBefore(end(alert)) ? new Interval(from, end(alert)) : null;
  }
}
