package org.safeconduct;

import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;

/// How long something takes on a machine that does nothing else: whatever runs beside a test makes
/// one of several times longer, and none shorter.
public final class Quickest {
  private static final int TIMES = 5;

  private Quickest() {}

  /// The shortest of five times.
  public static Duration of(Runnable work) {
    return Collections.min(IntStream.range(0, TIMES).mapToObj(_ -> time(work)).toList());
  }

  private static Duration time(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
