package org.safeconduct.bench.measure;

import java.util.Arrays;

/// Many values of the same thing.
public final class Spread {
  private final double[] sorted;

  /// @param values in any order; at least one
  public Spread(double[] values) {
    if (values.length == 0) throw new IllegalArgumentException("Nothing was measured");
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /// The nearest-rank percentile.
  ///
  /// @param share 0 to 1
  public double percentile(double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /// Their sum divided by how many there are.
  public double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  /// The largest.
  public double most() {
    return sorted[sorted.length - 1];
  }
}
