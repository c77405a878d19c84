package org.safeconduct.bench.measure;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Several threads that ask questions one after the other, as fast as each is answered. All
/// questions are asked equally often.
public final class Clients {
  private static final double NANOS = 1e9;
  private static final int OVER = -1;

  private final int questions;
  private final IntConsumer ask;
  private final long end;
  private final AtomicInteger drawn = new AtomicInteger();

  private Clients(int questions, IntConsumer ask, double seconds) {
    this.questions = questions;
    this.ask = ask;
    this.end = System.nanoTime() + (long) (seconds * NANOS);
  }

  /// Asks for so many seconds, and on until each question was asked as often as the others, once at
  /// least.
  ///
  /// @param questions how many there are
  /// @param ask asks the question of that number; called by several threads at once
  public static Row ask(String name, int clients, int questions, IntConsumer ask, double seconds) {
    long started = System.nanoTime();
    var asking = new Clients(questions, ask, seconds);
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var waits = new ArrayList<Waits>();
      var client = (Callable<Waits>) asking::client;
      var all = new ArrayList<Callable<Waits>>();
      for (int i = 0; i < clients; i++) all.add(client);
      for (var done : threads.invokeAll(all)) waits.add(done.get());
      return row(name, waits, (System.nanoTime() - started) / NANOS);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(name + " did not answer", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while asking", stopped);
    }
  }

  private record Waits(double[] milliseconds, double processorMilliseconds) {}

  private static Row row(String name, ArrayList<Waits> waits, double seconds) {
    var all =
        waits.stream().flatMapToDouble(it -> Arrays.stream(it.milliseconds())).toArray();
    double processor = waits.stream().mapToDouble(Waits::processorMilliseconds).sum();
    return Row.of(name)
        .with(new Spread(all), "ms")
        .with("processor of the asker, mean ms", processor / all.length)
        .with("questions/s", all.length / seconds);
  }

  private Waits client() {
    var threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    var milliseconds = new double[1 << 10];
    int asked = 0;
    for (int turn = draw(); turn != OVER; turn = draw()) {
      if (asked == milliseconds.length) milliseconds = Arrays.copyOf(milliseconds, 2 * asked);
      long before = System.nanoTime();
      ask.accept(turn % questions);
      milliseconds[asked++] = (System.nanoTime() - before) / 1e6;
    }
    processor = threads.getCurrentThreadCpuTime() - processor;
    return new Waits(Arrays.copyOf(milliseconds, asked), processor / 1e6);
  }

  private int draw() {
    return drawn.updateAndGet(this::next);
  }

  private int next(int turn) {
    boolean roundDone = turn > 0 && turn % questions == 0;
    return turn == OVER || roundDone && System.nanoTime() > end ? OVER : turn + 1;
  }
}
