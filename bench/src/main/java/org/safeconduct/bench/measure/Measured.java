package org.safeconduct.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was measured, perhaps several times, in tables with a row for each engine.
public final class Measured {
  private final Map<String, Map<String, List<Row>>> byTitle = new LinkedHashMap<>();

  /// Nothing as yet.
  public Measured() {}

  /// Keeps a row of the table of that title.
  public void keep(String title, Row row) {
    byTitle
        .computeIfAbsent(title, _ -> new LinkedHashMap<>())
        .computeIfAbsent(row.name(), _ -> new ArrayList<>())
        .add(row);
  }

  /// The tables in the order in which they began; of what was measured several times the median.
  public List<Table> tables() {
    return byTitle.entrySet().stream()
        .map(it -> new Table(
            it.getKey(), it.getValue().values().stream().map(Row::median).toList()))
        .toList();
  }
}
