package org.safeconduct.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Several waits for the same thing, in milliseconds.
record Timings(List<Double> milliseconds) {
  /// The nearest-rank percentile.
  double percentile(double share) {
    var sorted = milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  double mean() {
    return Arrays.stream(milliseconds.stream().mapToDouble(Double::doubleValue).toArray())
        .average()
        .orElse(Double.NaN);
  }

  /// One row of the report.
  String row(String what) {
    return String.format(
        Locale.ROOT,
        "| %-62s | %9.1f | %9.1f | %9.1f | %3d |",
        what,
        percentile(0.5),
        mean(),
        percentile(0.99),
        milliseconds.size());
  }
}
