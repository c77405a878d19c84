package org.safeconduct.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

/// A leg was booked that meets an alert, or one that meets it was changed or called off.
///
/// @param card whose
/// @param before how surely it met the alert before; absent when it did not
/// @param after how surely it meets it since; absent when it does no more
/// @param when the time of the leg, UTC; of one that was called off, what it was last
/// @param at when it was noticed, UTC
public record ForeseenPlan(
    PersonCard card,
    @Nullable Confidence before,
    @Nullable Confidence after,
    Interval when,
    Instant at) {
  /// What happened.
  public enum Change {
    BOOKED,
    CHANGED,
    CALLED_OFF
  }

  /// Whether it was booked, changed or called off.
  public Change change() {
    if (before == null) return Change.BOOKED;
    return after == null ? Change.CALLED_OFF : Change.CHANGED;
  }
}
