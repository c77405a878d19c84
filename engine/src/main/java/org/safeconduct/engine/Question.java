package org.safeconduct.engine;

import java.time.Duration;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;

/// Who is in this area during this interval, and who arrives soon after?
///
/// @param area where; a point on its edge is inside
/// @param when the interval asked about, UTC; a fact that only touches it does not count
/// @param arrivingWithin how long after the end of `when` a leg may start to count as arriving,
///     both ends included; zero or more
public record Question(Area area, Interval when, Duration arrivingWithin) {
  public Question {
    if (arrivingWithin.isNegative())
      throw new IllegalArgumentException("Arrivals lie ahead, not behind: " + arrivingWithin);
  }

  /// Who is in this area during this interval?
  public static Question during(Area area, Interval when) {
    return new Question(area, when, Duration.ZERO);
  }
}
