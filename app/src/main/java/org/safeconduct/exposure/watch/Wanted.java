package org.safeconduct.exposure.watch;

import java.util.List;
import java.util.UUID;

/// What somebody wants to read of what was noticed about an alert.
///
/// @param people of these people only, each once
/// @param direction `CAME`, `WENT` or `CHANGED`; empty for all
public record Wanted(List<UUID> people, String direction, Order order) {
  /// In which order.
  public enum Order {
    LATEST_FIRST("c.position desc"),
    EARLIEST_FIRST("c.position"),
    /// As the people are listed, of each the latest first.
    BY_PERSON("wanted.place, c.position desc"),
    /// From the last of the people to the first, of each the earliest first.
    BY_PERSON_REVERSED("wanted.place desc, c.position");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  public Wanted {
    people = List.copyOf(people);
  }
}
