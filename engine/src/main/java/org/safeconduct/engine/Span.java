package org.safeconduct.engine;

import org.safeconduct.engine.index.Seconds;
import org.safeconduct.shared.Interval;

/// An interval, and the whole seconds that it touches.
///
/// @param from the second in which it begins
/// @param until the first second that begins when it is over
record Span(Interval exact, int from, int until) {
  static Span of(Interval interval) {
    return new Span(interval, Seconds.of(interval.from()), Seconds.from(interval.until()));
  }
}
