package org.safeconduct.bench.reverse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.LookupRow;

/// How long it takes from the outline of an alert of about 5,000 corners until the alert is found
/// at a point within it; so many are published that what engines put off for later counts too.
final class Publishing {
  private static final int CORNERS = 5_000;
  private static final int OUTLINES = 10;
  private static final int TIMES = 130;

  private final List<AlertRow> largest;
  private final int firstId;

  Publishing(List<AlertRow> alerts) {
    firstId = alerts.size();
    largest = alerts.stream()
        .sorted(Comparator.comparingInt(it -> Math.abs(it.outline().getNumPoints() - CORNERS)))
        .limit(OUTLINES)
        .toList();
  }

  Row row(Publisher engine) {
    var milliseconds = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      var like = largest.get(i % largest.size());
      var alert = new AlertRow(
          firstId + i, like.size(), like.from(), like.until(), like.outline().copy());
      var within = within(alert);
      long started = System.nanoTime();
      engine.publish(alert);
      var found = engine.find(within);
      milliseconds[i] = (System.nanoTime() - started) / 1e6;
      if (Arrays.stream(found).noneMatch(id -> id == alert.id()))
        throw new IllegalStateException(engine.name() + " does not find what was published");
    }
    var spread = new Spread(milliseconds);
    return Row.of(engine.name()).with(spread, "ms").with("most ms", spread.most());
  }

  private static LookupRow within(AlertRow alert) {
    var point = alert.outline().getInteriorPoint();
    return new LookupRow(
        (int) Math.round(point.getX() * 1e7),
        (int) Math.round(point.getY() * 1e7),
        alert.from(),
        alert.until());
  }
}
