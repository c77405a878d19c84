package org.safeconduct.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.safeconduct.bench.measure.Result;
import org.safeconduct.bench.measure.Row;
import org.safeconduct.bench.measure.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench bandwidth`: how fast this machine reads memory, which no engine can beat.
@Command(
    name = "bandwidth",
    description = "Times the reading of memory, on one thread and on two.",
    mixinStandardHelpOptions = true)
final class BandwidthBench implements Callable<Integer> {
  private static final int TIMES = 5;
  private static final int THREADS = 2;
  private static final long MEGABYTE = 1L << 20;

  @Option(
      names = "--megabytes",
      defaultValue = "1024",
      description = "How much to read (default: 1024).")
  private int megabytes;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  BandwidthBench() {}

  /// Reads a part of the memory, from one element up to another, and says what it found.
  private interface Reading {
    long of(int from, int until);
  }

  @Override
  public Integer call() throws IOException {
    Result.publish(
        "bandwidth",
        Map.of("megabytes", String.valueOf(megabytes), "repetitions", String.valueOf(TIMES)),
        List.of(sums(), filters()));
    return 0;
  }

  /// The sum of an array of long numbers.
  private Table sums() {
    var numbers = new long[(int) (megabytes * MEGABYTE / Long.BYTES)];
    Arrays.setAll(numbers, i -> i);
    return table(
        "sum of long[]",
        numbers.length,
        numbers.length * (numbers.length - 1L) / 2,
        (from, until) -> {
          long sum = 0;
          for (int i = from; i < until; i++) sum += numbers[i];
          return sum;
        });
  }

  /// How many pairs of two columns overlap an interval, which half of them do.
  private Table filters() {
    var starts = new int[(int) (megabytes * MEGABYTE / (2 * Integer.BYTES))];
    var ends = new int[starts.length];
    Arrays.setAll(starts, i -> i & 1);
    Arrays.setAll(ends, i -> i | 1);
    return table(
        "filtered count of int[], int[]", starts.length, (starts.length + 1) / 2, (from, until) -> {
          long count = 0;
          for (int i = from; i < until; i++) count += starts[i] < 1 & ends[i] > 0 ? 1 : 0;
          return count;
        });
  }

  private Table table(String title, int elements, long expected, Reading reading) {
    var rows = new ArrayList<Row>();
    for (int threads = 1; threads <= THREADS; threads++) {
      double best = 0;
      for (int time = 0; time < TIMES; time++) {
        long started = System.nanoTime();
        if (read(elements, threads, reading) != expected)
          throw new IllegalStateException(title + " is wrong on " + threads + " threads");
        best = Math.max(best, elements / ((System.nanoTime() - started) / 1e9));
      }
      rows.add(Row.of(threads == 1 ? "one thread" : threads + " threads")
          .with("GB/s", best * (megabytes * MEGABYTE / (double) elements) / 1e9)
          .with("million elements/s", best / 1e6));
    }
    return new Table(title, rows);
  }

  private static long read(int elements, int threads, Reading reading) {
    return IntStream.range(0, threads)
        .parallel()
        .mapToLong(it -> reading.of(
            (int) ((long) elements * it / threads), (int) ((long) elements * (it + 1) / threads)))
        .sum();
  }
}
