package org.safeconduct.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When the silent are asked again, and how long the answer links work; stamped on a headcount
/// when it is opened.
///
/// @param again minutes after the opening, growing; empty if they are never asked again
/// @param validity how long the answer links work
public record Schedule(List<Integer> again, Duration validity) {
  /// After 10, 30 and 60 minutes; links work for three days.
  public static final Schedule USUAL = new Schedule(List.of(10, 30, 60), Duration.ofDays(3));

  /// The longest that answer links may work.
  public static final Duration LONGEST = Duration.ofDays(30);

  private static final int MOST_ROUNDS = 20;

  public Schedule {
    again = List.copyOf(again);
  }

  /// Whether the minutes grow from 1 and end while the links still work, in at most 20 steps.
  public boolean isSound() {
    int before = 0;
    for (int minutes : again) {
      if (minutes <= before) return false;
      before = minutes;
    }
    return again.size() <= MOST_ROUNDS
        && validity.isPositive()
        && validity.compareTo(LONGEST) <= 0
        && Duration.ofMinutes(before).compareTo(validity) < 0;
  }

  /// When the next round is due: the first one that lies ahead, so that rounds missed while
  /// nothing ran are not made up for one after the other.
  ///
  /// @param opened when round 1 was asked
  /// @return null if there is none
  static @Nullable Instant next(List<Integer> again, Instant opened, Instant now) {
    return again.stream()
        .map(minutes -> opened.plus(Duration.ofMinutes(minutes)))
        .filter(due -> due.isAfter(now))
        .findFirst()
        .orElse(null);
  }
}
