package org.safeconduct.demo.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Divides whole things by weight without losing one (largest remainder).
final class Shares {
  private Shares() {}

  /// How many each gets; the numbers add up to the total.
  static int[] of(int total, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    var shares = new int[weights.length];
    var rests = new double[weights.length];
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      double exact = total * weights[i] / sum;
      shares[i] = (int) exact;
      rests[i] = exact - shares[i];
      given += shares[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -rests[i]).thenComparing(i -> i))
        .limit(total - given)
        .forEach(i -> shares[i]++);
    return shares;
  }

  /// Sums so far, for [#drawn].
  static double[] cumulated(double[] weights) {
    var sums = weights.clone();
    for (int i = 1; i < sums.length; i++) sums[i] += sums[i - 1];
    return sums;
  }

  /// Which one a throw hits, by weight.
  static int drawn(double[] cumulated, Dice dice) {
    double thrown = dice.fraction() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, thrown);
    return Math.min(found >= 0 ? found + 1 : -found - 1, cumulated.length - 1);
  }

  /// Raises or lowers numbers here and there until they add up to the total.
  ///
  /// @param numbers none above `most`; a number that is 0 stays 0
  static void correct(byte[] numbers, int total, int most, Dice dice) {
    int sum = 0;
    for (byte number : numbers) sum += number;
    while (sum != total) {
      int i = dice.below(numbers.length);
      if (sum < total && numbers[i] > 0 && numbers[i] < most) {
        numbers[i]++;
        sum++;
      } else if (sum > total && numbers[i] > 1) {
        numbers[i]--;
        sum--;
      }
    }
  }
}
