package org.safeconduct.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the number of people grew for whom somebody had answered (`domain.md` 5.5).
///
/// @param opened when it began
/// @param population how many count
/// @param times when each was first answered for, earliest first
public record Curve(Instant opened, int population, List<Instant> times) {
  private static final int MOST_POINTS = 60;

  public Curve {
    times = times.stream().sorted().toList();
  }

  /// How long it took until this share of the population was accounted for; empty if it never
  /// was.
  ///
  /// @param percent 1 to 100
  public Optional<Duration> until(int percent) {
    int needed = Math.max(1, Math.ceilDiv(population * percent, 100));
    return population == 0 || times.size() < needed
        ? Optional.empty()
        : Optional.of(Duration.between(opened, times.get(needed - 1)));
  }

  /// The curve in at most 60 points, from the opening to the last first answer.
  public List<Point> points() {
    var points = new ArrayList<Point>();
    points.add(new Point(Duration.ZERO, 0));
    int step = Math.max(1, Math.ceilDiv(times.size(), MOST_POINTS - 1));
    for (int people = step; people < times.size(); people += step) points.add(point(people));
    if (!times.isEmpty()) points.add(point(times.size()));
    return points;
  }

  private Point point(int people) {
    return new Point(Duration.between(opened, times.get(people - 1)), people);
  }

  /// A point of the curve.
  ///
  /// @param after how long after the opening
  /// @param people how many were accounted for by then
  public record Point(Duration after, int people) {}
}
