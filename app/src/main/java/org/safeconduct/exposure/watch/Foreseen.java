package org.safeconduct.exposure.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.Exposed;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

/// That an itinerary meets an alert in force or expected, meets it at another time or more
/// or less surely than before, or meets it no more.
///
/// @param alert which
/// @param person whose itinerary
/// @param plan the leg, or what names the way between two legs
/// @param before how surely it met the alert before; absent when it did not
/// @param after how surely it meets it since; absent when it was called off
/// @param when the time of the plan, UTC; of one called off, what it was last
/// @param atFirst whether it was noticed when the alert was looked at for the first time
/// @param at when it was noticed, UTC
public record Foreseen(
    UUID alert,
    UUID person,
    UUID plan,
    @Nullable Confidence before,
    @Nullable Confidence after,
    Interval when,
    boolean atFirst,
    Instant at) {
  /// What a plan says when it meets an alert.
  static Foreseen plan(UUID alert, Exposed reason, boolean atFirst, Instant now) {
    var fact = reason.fact();
    return new Foreseen(
        alert,
        fact.person(),
        fact.reference(),
        null,
        reason.confidence(),
        fact.when(),
        atFirst,
        now);
  }

  /// The same plan, which is no more.
  Foreseen calledOff(Instant now) {
    return new Foreseen(alert, person, plan, after, null, when, false, now);
  }

  /// Whether it says nothing else than what was noticed last.
  boolean says(Foreseen newest) {
    return after == newest.after && when.equals(newest.when);
  }

  /// What names the plan and the alert.
  Key key() {
    return new Key(person, alert, plan);
  }

  /// One plan of one person, and one alert.
  record Key(UUID person, UUID alert, UUID plan) {}
}
