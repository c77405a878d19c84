package org.safeconduct.bench.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.safeconduct.bench.Api;

/// Changes legs at a rate until it is stopped, and looks how long it takes until somebody is seen
/// where a list sent her.
final class Writing {
  private static final long LOOK_EVERY_NANOS = 25_000_000;
  private static final double LONGEST_SECONDS = 30;

  private final Travellers travellers;
  private final Api api;
  private final double perSecond;
  private final int batch;
  private final LinkedBlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
  private final List<Double> imports = new ArrayList<>();
  private final List<Double> seen = new ArrayList<>();
  private final CompletableFuture<Double> writer = new CompletableFuture<>();
  private final CompletableFuture<Void> watcher = new CompletableFuture<>();
  private volatile boolean stopped;
  private volatile boolean counting;

  /// @param perSecond changes a second
  /// @param batch how many of them in one list
  Writing(Travellers travellers, Api api, double perSecond, int batch) {
    this.travellers = travellers;
    this.api = api;
    this.perSecond = perSecond;
    this.batch = batch;
    start(writer, this::write);
    start(watcher, this::watch);
  }

  private record Sent(Travellers.Batch batch, long committed) {}

  /// From now on times count.
  void count() {
    counting = true;
  }

  /// Ends after the list at hand.
  ///
  /// @return changes a second since [#count]
  double stop() {
    stopped = true;
    double rate = writer.join();
    watcher.join();
    return rate;
  }

  /// How long lists took, milliseconds; ask after [#stop].
  List<Double> imports() {
    return imports;
  }

  /// From the answer to a list until an exposure showed the change, milliseconds; ask after
  /// [#stop].
  List<Double> seen() {
    return seen;
  }

  private double write() {
    long started = System.nanoTime();
    long changes = 0;
    long counted = 0;
    long countedFrom = started;
    while (!stopped) {
      long due = started + (long) (changes / perSecond * 1e9);
      long ahead = due - System.nanoTime();
      if (ahead > 0) {
        LockSupport.parkNanos(Math.min(ahead, 10_000_000));
        continue;
      }
      var next = travellers.next(batch);
      long before = System.nanoTime();
      boolean counts = counting;
      if (!counts) countedFrom = before;
      travellers.send(next);
      long after = System.nanoTime();
      sent.add(new Sent(next, after));
      changes += next.changes();
      if (counts) {
        counted += next.changes();
        imports.add((after - before) / 1e6);
      }
    }
    return counted / ((System.nanoTime() - countedFrom) / 1e9);
  }

  private Void watch() {
    while (!stopped) {
      Sent last;
      try {
        last = sent.poll(50, java.util.concurrent.TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      if (last == null) continue;
      awaitSight(last);
      sent.clear();
    }
    return null;
  }

  private void awaitSight(Sent last) {
    var address = "/api/v1/exposure?limit=1&text="
        + URLEncoder.encode(last.batch().probe(), StandardCharsets.UTF_8);
    while (true) {
      var answer = api.textOf(address, "application/json", last.batch().around());
      double waited = (System.nanoTime() - last.committed()) / 1e6;
      if (answer.contains("\"name\":\"" + last.batch().probe() + " ")) {
        if (counting) seen.add(waited);
        return;
      }
      if (waited > LONGEST_SECONDS * 1e3)
        throw new IllegalStateException(last.batch().probe() + " is not seen after " + waited);
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private static <T> void start(
      CompletableFuture<T> result, java.util.concurrent.Callable<T> work) {
    Thread.ofPlatform().daemon().start(() -> {
      try {
        result.complete(work.call());
      } catch (Exception failed) {
        result.completeExceptionally(failed);
      }
    });
  }
}
