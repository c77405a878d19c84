package org.safeconduct.bench.components;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// Weaknesses that somebody looked at and that cannot be used here, each with why and until when
/// that holds; then it is looked at again.
record SetAside(Map<String, Entry> entries) {
  static final SetAside NOTHING = new SetAside(Map.of());

  /// @param until the last day on which it holds, UTC
  record Entry(LocalDate until, String why) {}

  /// A line each: the id of the advisory, the last day, and why. What starts with # is passed over.
  ///
  /// @throws IOException if a line says less
  static SetAside read(Path file) throws IOException {
    var entries = new HashMap<String, Entry>();
    for (var line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) continue;
      var parts = line.strip().split("\\s+", 3);
      if (parts.length < 3) throw unreadable(file, line);
      try {
        entries.put(parts[0], new Entry(LocalDate.parse(parts[1]), parts[2]));
      } catch (DateTimeException noDay) {
        throw unreadable(file, line);
      }
    }
    return new SetAside(Map.copyOf(entries));
  }

  boolean holds(Weakness weakness, Instant now) {
    var entry = entries.get(weakness.advisory().id());
    return entry != null && !LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(entry.until());
  }

  private static IOException unreadable(Path file, String line) {
    return new IOException(
        "In " + file + " each line says the id of an advisory, a last day such as"
            + " 2026-11-29, and why; this one does not: " + line);
  }
}
