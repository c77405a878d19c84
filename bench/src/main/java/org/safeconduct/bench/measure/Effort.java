package org.safeconduct.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import jdk.jfr.consumer.RecordingStream;

/// What a stretch of time cost: processor time of this process and of a database beside it, how
/// long the garbage collector stopped everything, and how busy the machine was at the end.
public final class Effort {
  private static final double NANOS = 1e9;

  private final RecordingStream recording = new RecordingStream();
  private final DoubleStream.Builder pauses = DoubleStream.builder();
  private final DoubleSupplier database;
  private final double databaseBefore;
  private final double processBefore;

  private Effort(DoubleSupplier database) {
    this.database = database;
    recording.enable("jdk.GCPhasePause");
    recording.onEvent("jdk.GCPhasePause", it -> pauses.add(it.getDuration().toNanos() / 1e6));
    recording.startAsync();
    databaseBefore = database.getAsDouble();
    processBefore = processSeconds();
  }

  /// Begins to count.
  ///
  /// @param database seconds of processor time that a database has used so far
  public static Effort start(DoubleSupplier database) {
    return new Effort(database);
  }

  /// Ends, and writes all of it into a row of that name.
  public Row stop(String name) {
    double process = processSeconds() - processBefore;
    double beside = database.getAsDouble() - databaseBefore;
    recording.stop();
    recording.close();
    var stops = pauses.build().toArray();
    var row = Row.of(name)
        .with("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
        .with("processor, this process s", process)
        .with("processor, PostgreSQL s", beside)
        .with("pauses for garbage", stops.length);
    if (stops.length > 0)
      row.with("p99.9 pause ms", new Spread(stops).percentile(0.999))
          .with("longest pause ms", new Spread(stops).most());
    return row;
  }

  private static double processSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / NANOS;
  }
}
