package org.safeconduct.bench.world;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Draws that a uniform random number does not give by itself.
final class Chance {
  private Chance() {}

  /// A draw from the normal distribution (Box and Muller).
  static double gauss(SplittableRandom random) {
    double u = 1 - random.nextDouble();
    return Math.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  /// The running sums of weights, for [#pick].
  static double[] sums(double[] weights) {
    var sums = weights.clone();
    for (int i = 1; i < sums.length; i++) sums[i] += sums[i - 1];
    return sums;
  }

  /// A place in the row, as likely as its weight is large.
  static int pick(double[] sums, SplittableRandom random) {
    int at = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(at < 0 ? -at - 1 : at, sums.length - 1);
  }
}
