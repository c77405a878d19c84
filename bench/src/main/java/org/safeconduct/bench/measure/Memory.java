package org.safeconduct.bench.measure;

/// What the heap holds after everything that can go has gone.
public final class Memory {
  /// The serial collector leaves some garbage where it lies, but moves everything together each
  /// fourth time (`MarkSweepAlwaysCompactCount`).
  private static final int TIMES = 4;

  private Memory() {}

  /// Bytes.
  public static long used() {
    for (int i = 0; i < TIMES; i++) System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
