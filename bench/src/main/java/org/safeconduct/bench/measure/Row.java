package org.safeconduct.bench.measure;

import java.util.LinkedHashMap;

/// What was measured of one engine. What cannot be said of it is left out.
///
/// @param name of the engine
/// @param figures by their name and unit, such as `p50 µs`, in the order in which they are shown;
///     of those whose unit ends in `/s` more is better, of all others less
public record Row(String name, LinkedHashMap<String, Double> figures) {
  /// A row without figures.
  public static Row of(String name) {
    return new Row(name, new LinkedHashMap<>());
  }

  /// Writes a figure into it.
  public Row with(String figure, double value) {
    figures.put(figure, value);
    return this;
  }

  /// Writes mean, median and 99th percentile into it.
  public Row with(Spread spread, String unit) {
    return with("mean " + unit, spread.mean())
        .with("p50 " + unit, spread.percentile(0.5))
        .with("p99 " + unit, spread.percentile(0.99));
  }
}
