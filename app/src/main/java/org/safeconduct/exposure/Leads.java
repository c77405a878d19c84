package org.safeconduct.exposure;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which files another one leads, because they are of the same person. For one writer and any
/// number of readers.
final class Leads {
  private final Map<UUID, UUID> leading = new ConcurrentHashMap<>();
  private final Map<UUID, Set<UUID>> led = new ConcurrentHashMap<>();

  /// @param leads the file that leads it, or the file itself
  void put(UUID file, UUID leads) {
    if (leads.equals(leading.getOrDefault(file, file))) return;
    remove(file);
    if (leads.equals(file)) return;
    leading.put(file, leads);
    led.merge(leads, Set.of(file), (some, _) -> with(some, file));
  }

  void remove(UUID file) {
    var before = leading.remove(file);
    if (before != null) led.computeIfPresent(before, (_, files) -> without(files, file));
  }

  /// The files that lead any other.
  Set<UUID> withSeveralFiles() {
    return led.keySet();
  }

  /// The files that one leads.
  Set<UUID> ledBy(UUID file) {
    return led.getOrDefault(file, Set.of());
  }

  private static Set<UUID> with(Set<UUID> files, UUID file) {
    var more = new HashSet<>(files);
    more.add(file);
    return Set.copyOf(more);
  }

  private static @Nullable Set<UUID> without(Set<UUID> files, UUID file) {
    var fewer = new HashSet<>(files);
    fewer.remove(file);
    return fewer.isEmpty() ? null : Set.copyOf(fewer);
  }
}
