package org.safeconduct.bench.reverse;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.bench.world.LookupRow;

/// Asks an engine on one thread for some seconds, after half as many to warm up, and tells what
/// came of it. Of an engine in this process it also tells the processor time, which other work on
/// the machine disturbs less.
record Asking(List<LookupRow> lookups, int seconds) {
  private static final int AT_ONCE = 5_000;

  Row row(ReverseEngine engine) {
    if (engine instanceof PointEngine points) {
      onePass(points, seconds / 2.0);
      return onePass(points, seconds);
    }
    allAtOnce(engine, seconds / 2.0);
    return allAtOnce(engine, seconds);
  }

  private Row onePass(PointEngine engine, double atMost) {
    var microseconds = new double[1 << 20];
    long answers = 0;
    int asked = 0;
    long cpu = cpuTime();
    long started = System.nanoTime();
    long now = started;
    for (; asked < microseconds.length && now - started < atMost * 1e9; asked++) {
      answers += engine.find(lookups.get(asked % lookups.size())).length;
      long before = now;
      now = System.nanoTime();
      microseconds[asked] = (now - before) / 1e3;
    }
    var row = Row.of(engine.name()).with("lookups/s", asked / ((now - started) / 1e9));
    if (!engine.name().startsWith("postgis")) row.with("CPU µs", (cpuTime() - cpu) / 1e3 / asked);
    return row.with(new Spread(Arrays.copyOf(microseconds, asked)), "µs")
        .with("alerts a lookup", answers / (double) asked);
  }

  private Row allAtOnce(ReverseEngine engine, double atMost) {
    var some = lookups.subList(0, Math.min(AT_ONCE, lookups.size()));
    long asked = 0;
    long started = System.nanoTime();
    do {
      engine.findAll(some);
      asked += some.size();
    } while (System.nanoTime() - started < atMost * 1e9);
    return Row.of(engine.name()).with("lookups/s", asked / ((System.nanoTime() - started) / 1e9));
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
