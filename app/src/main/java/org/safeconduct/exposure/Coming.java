package org.safeconduct.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;
import org.safeconduct.shared.Confidence;

/// Somebody came to where an alert is in force, left, or is there more or less surely.
///
/// @param card who
/// @param before how sure it was before; absent when she was not there
/// @param after how sure it is since; absent when she is there no more
/// @param at when it was noticed, UTC
public record Coming(
    PersonCard card, @Nullable Confidence before, @Nullable Confidence after, Instant at) {
  /// What happened.
  public enum Direction {
    CAME,
    WENT,
    CHANGED
  }

  /// Whether she came, went, or is there more or less surely.
  public Direction direction() {
    if (before == null) return Direction.CAME;
    return after == null ? Direction.WENT : Direction.CHANGED;
  }
}
