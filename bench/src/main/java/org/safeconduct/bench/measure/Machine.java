package org.safeconduct.bench.measure;

import java.lang.management.ManagementFactory;

/// Where and how busy: what anybody must know who compares figures.
///
/// @param cores how many this process may use
/// @param memoryBytes of the machine
/// @param heapBytes that this process may use
/// @param java version of the virtual machine
/// @param load how many threads wanted to run, on average over the last minute; negative when the
///     machine does not tell
public record Machine(
    int cores, long memoryBytes, long heapBytes, String java, String system, double load) {
  /// This machine now.
  public static Machine now() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory = system instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getTotalMemorySize()
        : -1;
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        memory,
        Runtime.getRuntime().maxMemory(),
        System.getProperty("java.vm.version"),
        system.getName() + " " + system.getVersion() + " " + system.getArch(),
        system.getSystemLoadAverage());
  }

  @Override
  public String toString() {
    return "%d cores, %.0f GB of memory, %.1f GB of heap, Java %s, %s, load %.2f"
        .formatted(cores, memoryBytes / 1e9, heapBytes / 1e9, java, system, load);
  }
}
