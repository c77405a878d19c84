package org.safeconduct.bench.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Pings at a steady rate, each with the time at which it is to be sent, whether or not anybody is
/// ready for it (an open loop, so that stalls count). One in a thousand comes twice, one in a
/// thousand half a minute late.
final class Pings {
  private static final long SEED = 23;
  private static final int FAULTY = 1_000;
  private static final Duration LATE = Duration.ofSeconds(30);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Walkers walkers;
  private final double perSecond;
  private final Instant start;
  private Ping last;

  Pings(Walkers walkers, double perSecond, Instant start) {
    this.walkers = walkers;
    this.perSecond = perSecond;
    this.start = start;
    this.last = walkers.at(0, start);
  }

  /// How many are to be sent within so many nanoseconds of the start.
  long due(long nanos) {
    return (long) (nanos / 1e9 * perSecond);
  }

  /// When one of them is to be sent, nanoseconds after the start.
  double sendTime(long number) {
    return number / perSecond * 1e9;
  }

  /// The pings from one number up to another.
  List<Ping> between(long from, long until) {
    var pings = new ArrayList<Ping>();
    for (long number = from; number < until; number++) pings.add(ping(number));
    return pings;
  }

  private Ping ping(long number) {
    var moment = start.plusNanos((long) sendTime(number));
    int fault = random.nextInt(FAULTY);
    if (fault == 0) return last;
    var seen = fault == 1 ? moment.minus(LATE) : moment;
    last = walkers.at(random.nextInt(walkers.people()), seen);
    return last;
  }
}
