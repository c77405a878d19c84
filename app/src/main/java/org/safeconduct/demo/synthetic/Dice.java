package org.safeconduct.demo.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/// Chance that falls the same way each time it is asked about the same thing, so that any person
/// can be made without making all those before.
final class Dice {
  /// What is decided, so that no two decisions hang together.
  enum About {
    STAFFING,
    TWIN,
    NAME,
    CONTACT,
    HOME,
    WORKPLACE,
    FAMILY,
    PREMISES,
    ZONE,
    YEAR,
    TRIP,
    CHECK_IN,
    CALENDAR
  }

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice about(About what, long seed, long index) {
    long mixed = mix(mix(seed + 0x9E3779B97F4A7C15L * (what.ordinal() + 1)) + index);
    return new Dice(new SplittableRandom(mixed));
  }

  /// Spreads the bits (the finaliser of splitmix64).
  static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// Whether something happens that happens with this probability.
  boolean falls(double probability) {
    return random.nextDouble() < probability;
  }

  /// From 0 to 1, 1 left out.
  double fraction() {
    return random.nextDouble();
  }

  /// From 0 to the limit, the limit left out.
  int below(int limit) {
    return random.nextInt(limit);
  }

  /// From the first to the last, both included.
  int between(int first, int last) {
    return first + random.nextInt(last - first + 1);
  }

  /// Normally distributed, mean 0, deviation 1.
  double bell() {
    return random.nextGaussian();
  }

  /// Exponentially distributed, mean 1.
  double pause() {
    return -Math.log(1 - random.nextDouble());
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
