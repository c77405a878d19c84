package org.safeconduct.bench.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Spread;
import org.safeconduct.shared.Area;

/// Sends pings to a guard as they become due, and one change of an alert a second, on one thread.
/// How fresh an answer is, is told from the time at which a ping was to be sent until who came and
/// who went because of it is known.
final class Flow {
  private static final int MOST_AT_ONCE = 5_000;
  private static final int PATIENCE = 3;
  private static final long PAUSE = 200_000;
  private static final int STRIDE = 7_919;

  private final Guard guard;
  private final List<Area> areas;
  private final Pings pings;
  private final List<Double> changes = new ArrayList<>();
  private double[] freshness = new double[1 << 16];
  private int sent;

  Flow(Guard guard, List<Area> areas, Pings pings) {
    this.guard = guard;
    this.areas = areas;
    this.pings = pings;
  }

  /// How many pings were sent.
  int sent() {
    return sent;
  }

  /// Sends all pings of so many seconds; gives up when that takes three times as long.
  Row run(int seconds) {
    long before = guard.crossings();
    long wanted = pings.due(seconds * 1_000_000_000L);
    long started = System.nanoTime();
    long elapsed = 0;
    while (sent < wanted && elapsed < PATIENCE * seconds * 1e9) {
      if (elapsed / 1e9 > changes.size() + 1) change();
      send(started, Math.min(wanted, pings.due(elapsed)));
      elapsed = System.nanoTime() - started;
    }
    if (sent == 0) throw new IllegalStateException("No ping was due");
    var fresh = new Spread(Arrays.copyOf(freshness, sent));
    var row = Row.of("own")
        .with("pings/s", sent / (elapsed / 1e9))
        .with("p50 ms", fresh.percentile(0.5))
        .with("p99 ms", fresh.percentile(0.99))
        .with("most ms", fresh.most())
        .with("came or went/s", (guard.crossings() - before) / (elapsed / 1e9));
    return changes.isEmpty() ? row : row.with("an alert changed, mean ms", meanChange());
  }

  private void send(long started, long due) {
    int from = sent;
    sent = (int) Math.min(due, from + MOST_AT_ONCE);
    if (sent == from) {
      LockSupport.parkNanos(PAUSE);
      return;
    }
    guard.take(pings.between(from, sent));
    long known = System.nanoTime() - started;
    if (sent > freshness.length) freshness = Arrays.copyOf(freshness, 2 * sent);
    for (int number = from; number < sent; number++)
      freshness[number] = (known - pings.sendTime(number)) / 1e6;
  }

  /// Another alert gets the area of another.
  private void change() {
    int which = changes.size() * STRIDE % areas.size();
    int like = (changes.size() + 1) * STRIDE % areas.size();
    long started = System.nanoTime();
    guard.alert(new UUID(2, which), areas.get(like));
    changes.add((System.nanoTime() - started) / 1e6);
  }

  private double meanChange() {
    return changes.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
