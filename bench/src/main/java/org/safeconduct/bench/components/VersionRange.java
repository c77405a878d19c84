package org.safeconduct.bench.components;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The versions between the events of a range, as the OSV schema evaluates them.
///
/// @param events in the order of their versions
record VersionRange(List<Event> events, Comparator<String> order) {
  /// What changes with a version.
  enum Kind {
    FIXED("fixed"),
    LAST_AFFECTED("last_affected"),
    LIMIT("limit"),
    INTRODUCED("introduced");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /// One event.
  record Event(Kind kind, String version) {
    /// Whether it stands before every version.
    private boolean isStart() {
      return kind == Kind.INTRODUCED && version.equals("0");
    }
  }

  /// @param range of an advisory
  static VersionRange of(JsonNode range, Comparator<String> order) {
    var events = new ArrayList<Event>();
    for (var said : range.path("events"))
      for (var kind : Kind.values())
        if (said.hasNonNull(kind.word))
          events.add(new Event(kind, said.get(kind.word).asString()));
    events.sort(Comparator.comparing((Event it) -> !it.isStart())
        .thenComparing(
            (one, other) -> one.isStart() ? 0 : order.compare(one.version, other.version))
        .thenComparing(Event::kind));
    return new VersionRange(List.copyOf(events), order);
  }

  boolean holds(String version) {
    if (!isBeforeLimits(version)) return false;
    boolean affected = false;
    for (var it : events)
      switch (it.kind) {
        case INTRODUCED -> affected |= it.isStart() || order.compare(version, it.version) >= 0;
        case FIXED -> affected &= order.compare(version, it.version) < 0;
        case LAST_AFFECTED -> affected &= order.compare(version, it.version) <= 0;
        case LIMIT -> {}
      }
    return affected;
  }

  /// The first version after this one in which it is mended.
  Optional<String> mendedAfter(String version) {
    return events.stream()
        .filter(it -> it.kind == Kind.FIXED && order.compare(it.version, version) > 0)
        .map(Event::version)
        .findFirst();
  }

  private boolean isBeforeLimits(String version) {
    var limits = events.stream().filter(it -> it.kind == Kind.LIMIT).toList();
    return limits.isEmpty()
        || limits.stream()
            .anyMatch(it -> it.version.equals("*") || order.compare(version, it.version) < 0);
  }
}
