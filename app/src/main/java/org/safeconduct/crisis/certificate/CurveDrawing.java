package org.safeconduct.crisis.certificate;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Curve;

/// The curve of accounted people as 40 columns of equal time, and its three times.
///
/// @param percents height of each column, 0 to 100
/// @param length how long the columns last together
/// @param half when half were accounted for; null if never
/// @param ninety when nine in ten were
/// @param all when everybody was
record CurveDrawing(
    List<Integer> percents,
    Duration length,
    @Nullable Duration half,
    @Nullable Duration ninety,
    @Nullable Duration all) {
  private static final int COLUMNS = 40;

  static CurveDrawing of(Curve curve) {
    var times = curve.times();
    var length =
        times.isEmpty() ? Duration.ZERO : Duration.between(curve.opened(), times.getLast());
    return new CurveDrawing(
        IntStream.rangeClosed(1, COLUMNS)
            .mapToObj(it -> percent(curve, length, it))
            .toList(),
        length,
        curve.until(50).orElse(null),
        curve.until(90).orElse(null),
        curve.until(100).orElse(null));
  }

  private static int percent(Curve curve, Duration length, int column) {
    var end = curve.opened().plus(length.multipliedBy(column).dividedBy(COLUMNS));
    long people = curve.times().stream().filter(it -> !it.isAfter(end)).count();
    return (int) (100 * people / Math.max(1, curve.population()));
  }
}
