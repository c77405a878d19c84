package org.safeconduct.bench.measure;

import java.util.LinkedHashMap;
import java.util.List;

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

  /// What was measured several times: of each figure the median, and the least and the most of
  /// the first.
  ///
  /// @param repeats rows with the same figures; at least one
  public static Row median(List<Row> repeats) {
    var first = repeats.getFirst();
    if (repeats.size() == 1) return first;
    var row = of(first.name());
    first.figures().keySet().forEach(it -> row.with(it, spread(repeats, it).percentile(0.5)));
    var leading = first.figures().firstEntry().getKey();
    var spread = spread(repeats, leading);
    return row.with("least " + leading, spread.percentile(0))
        .with("most " + leading, spread.most());
  }

  private static Spread spread(List<Row> repeats, String figure) {
    return new Spread(repeats.stream()
        .map(Row::figures)
        .filter(it -> it.containsKey(figure))
        .mapToDouble(it -> it.get(figure))
        .toArray());
  }
}
