package org.safeconduct.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/// Looks at all areas of a watch again and again, a few at a time: as time passes people
/// come and go although nothing changed, and whoever does change need not wait until every
/// area was looked at. For one thread at a time.
public final class Rounds {
  private final Watch watch;
  private final Duration every;
  private final Queue<UUID> left = new ArrayDeque<>();
  private Instant begun = Instant.MIN;

  /// @param every how long after a round began the next one begins, unless it takes longer
  public Rounds(Watch watch, Duration every) {
    this.watch = watch;
    this.every = every;
  }

  /// Goes on with the round, or begins the next one if it is time, or if the clock was set back.
  ///
  /// @param now for which moment, UTC
  /// @param about for how long; at least one area is looked at
  public List<Crossing> goOn(Instant now, Duration about) {
    if (left.isEmpty()) {
      boolean setBack = now.isBefore(begun);
      if (!setBack && now.isBefore(begun.plus(every))) return List.of();
      begun = now;
      left.addAll(watch.areas());
    }
    var crossings = new ArrayList<Crossing>();
    long started = System.nanoTime();
    do {
      var area = left.poll();
      if (area == null) break;
      crossings.addAll(watch.look(area, now));
    } while (System.nanoTime() - started < about.toNanos());
    return crossings;
  }
}
