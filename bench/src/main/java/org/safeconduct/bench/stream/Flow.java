package org.safeconduct.bench.stream;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.shared.Area;

/// Hands pings to a guard as they come in, and one change of an alert a second. How fresh an answer
/// is, is told from the time at which a ping was to be sent until who came and who went because of
/// it is known.
final class Flow {
  private static final int STRIDE = 7_919;

  private final Guard guard;
  private final List<Area> areas;
  private final Pings pings;
  private final List<Double> changes = new ArrayList<>();
  private double[] freshness = new double[1 << 16];
  private int sent;
  private long judging;

  Flow(Guard guard, List<Area> areas, Pings pings) {
    this.guard = guard;
    this.areas = areas;
    this.pings = pings;
  }

  /// How many pings were sent, and taken.
  int sent() {
    return sent;
  }

  /// Takes all pings of so many seconds.
  ///
  /// @param record in which pings are committed before they are taken; absent to keep them in
  ///     memory only
  Row run(int seconds, @Nullable PingRecord record) throws InterruptedException {
    long before = guard.crossings();
    var intake = new Intake(pings, record, seconds);
    while (!intake.isOver()) {
      if (intake.elapsed() / 1e9 > changes.size() + 1) change();
      intake.next().ifPresent(batch -> take(batch, intake));
      guard.goOn();
    }
    double took = intake.elapsed() / 1e9;
    if (sent == 0) throw new IllegalStateException("No ping was due");
    var fresh = new Spread(Arrays.copyOf(freshness, sent));
    var row = Row.of("own")
        .with("pings/s", sent / took)
        .with("CPU µs to judge one", judging / 1e3 / sent)
        .with("p50 ms", fresh.percentile(0.5))
        .with("p99 ms", fresh.percentile(0.99))
        .with("most ms", fresh.most())
        .with("came or went/s", (guard.crossings() - before) / took);
    return changes.isEmpty() ? row : row.with("an alert changed, mean ms", meanChange());
  }

  private void take(Intake.Batch batch, Intake intake) {
    long before = cpuTime();
    guard.take(batch.pings());
    judging += cpuTime() - before;
    long known = intake.elapsed();
    int until = sent + batch.pings().size();
    if (until > freshness.length) freshness = Arrays.copyOf(freshness, 2 * until);
    for (int i = 0; i < batch.pings().size(); i++)
      freshness[sent++] = (known - pings.sendTime(batch.from() + i)) / 1e6;
  }

  /// Another alert gets the area of another.
  private void change() {
    int which = changes.size() * STRIDE % areas.size();
    int like = (changes.size() + 1) * STRIDE % areas.size();
    long started = System.nanoTime();
    guard.alert(new UUID(2, which), areas.get(like));
    changes.add((System.nanoTime() - started) / 1e6);
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private double meanChange() {
    return changes.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
