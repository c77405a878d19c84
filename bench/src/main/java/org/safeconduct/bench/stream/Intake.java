package org.safeconduct.bench.stream;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Pings that come in: made when they are due, committed where there is a record, and only then
/// handed on, all on a thread of its own. It waits while whoever takes them is some batches behind;
/// the time at which a ping was due stays.
final class Intake {
  private static final int MOST_AT_ONCE = 5_000;
  private static final int MOST_WAITING = 4;
  private static final int PATIENCE = 3;
  private static final long PAUSE = 200_000;

  /// Some pings that follow one another.
  ///
  /// @param from the number of the first
  record Batch(long from, List<Ping> pings) {}

  private final Pings pings;
  private final @Nullable PingRecord record;
  private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private final long started = System.nanoTime();

  /// Starts with the pings of so many seconds; gives up when they take three times as long.
  ///
  /// @param record in which pings are committed before they are handed on; absent to keep them in
  ///     memory only
  Intake(Pings pings, @Nullable PingRecord record, int seconds) {
    this.pings = pings;
    this.record = record;
    Thread.ofPlatform().daemon().start(() -> {
      try {
        send(seconds * 1_000_000_000L);
        over.complete(null);
      } catch (InterruptedException | RuntimeException failed) {
        over.completeExceptionally(failed);
      }
    });
  }

  /// Nanoseconds since the start.
  long elapsed() {
    return System.nanoTime() - started;
  }

  /// Whether all pings were taken.
  ///
  /// @throws java.util.concurrent.CompletionException if pings could not be committed
  boolean isOver() {
    if (!over.isDone()) return false;
    over.join();
    return waiting.isEmpty();
  }

  /// The next pings, if there are any within a few milliseconds.
  Optional<Batch> next() throws InterruptedException {
    return Optional.ofNullable(waiting.poll(10, TimeUnit.MILLISECONDS));
  }

  private void send(long nanos) throws InterruptedException {
    long wanted = pings.due(nanos);
    long sent = 0;
    while (sent < wanted && elapsed() < PATIENCE * nanos) {
      long until = Math.min(sent + MOST_AT_ONCE, Math.min(wanted, pings.due(elapsed())));
      if (until == sent) {
        LockSupport.parkNanos(PAUSE);
        continue;
      }
      var batch = new Batch(sent, pings.between(sent, until));
      if (record != null) record.write(batch.pings());
      waiting.put(batch);
      sent = until;
    }
  }
}
