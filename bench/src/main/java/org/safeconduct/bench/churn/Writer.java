package org.safeconduct.bench.churn;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// Writes batches at a rate on a thread of its own, until it is told to stop.
final class Writer {
  private final ChurnEngine engine;
  private final Bookings bookings;
  private final Rate rate;
  private final CompletableFuture<Long> written = new CompletableFuture<>();
  private volatile boolean stopped;
  private long writingNanos;

  /// @param rate how many changes a second, in batches of how many
  Writer(ChurnEngine engine, Bookings bookings, Rate rate) {
    this.engine = engine;
    this.bookings = bookings;
    this.rate = rate;
    Thread.ofPlatform().daemon().start(() -> {
      try {
        written.complete(write());
      } catch (RuntimeException failed) {
        written.completeExceptionally(failed);
      }
    });
  }

  /// Ends after the batch at hand.
  ///
  /// @return how many changes were written
  long stop() {
    stopped = true;
    return written.join();
  }

  /// For how many seconds it was busy in the engine; to be asked after [#stop].
  double busySeconds() {
    return writingNanos / 1e9;
  }

  private long write() {
    long started = System.nanoTime();
    long changes = 0;
    while (!stopped && rate.perSecond() > 0) {
      double due = changes / rate.perSecond() * 1e9;
      double ahead = due - (System.nanoTime() - started);
      if (ahead > 0) {
        LockSupport.parkNanos((long) Math.min(ahead, 10e6));
        continue;
      }
      var batch = bookings.next(rate.batch());
      long before = System.nanoTime();
      engine.change(batch);
      writingNanos += System.nanoTime() - before;
      changes += batch.size();
    }
    return changes;
  }
}
