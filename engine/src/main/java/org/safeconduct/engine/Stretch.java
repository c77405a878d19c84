package org.safeconduct.engine;

import java.util.Comparator;
import java.util.List;
import org.safeconduct.engine.index.Seconds;
import org.safeconduct.shared.Interval;

/// Whole seconds at each of which somebody is known to be somewhere.
///
/// @param from the first of them
/// @param until the first second after them
record Stretch(int from, int until) {
  static final Stretch NONE = new Stretch(0, 0);

  /// The longest one of these facts. There may be others: whoever looks here first need not look
  /// at the facts of most people.
  static Stretch longest(List<Fact> facts) {
    if (facts.size() == 1) return of(facts.getFirst().when());
    var longest = NONE;
    Interval open = null;
    var inOrder = facts.stream().map(Fact::when).sorted(Comparator.comparing(Interval::from));
    for (var next : (Iterable<Interval>) inOrder::iterator) {
      open = open == null || next.from().isAfter(open.until()) ? next : joined(open, next);
      longest = longer(longest, of(open));
    }
    return longest;
  }

  private static Interval joined(Interval open, Interval next) {
    return next.until().isAfter(open.until()) ? new Interval(open.from(), next.until()) : open;
  }

  private static Stretch longer(Stretch one, Stretch other) {
    return other.length() > one.length() ? other : one;
  }

  private static Stretch of(Interval when) {
    return new Stretch(Seconds.from(when.from()), Seconds.of(when.until()));
  }

  private long length() {
    return (long) until - from;
  }
}
