package org.safeconduct.bench.measure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Engines beside one another; the first is the one that the others are compared with.
public record Table(String title, List<Row> rows) {
  private static final int DIGITS = 3;

  /// As Markdown, with all digits that mean something.
  public String markdown() {
    var columns = columns();
    var lines = head(columns);
    for (var row : rows) {
      var cells = new StringJoiner(" | ", "| ", " |").add(row.name());
      for (var column : columns) cells.add(shown(row.figures().get(column)));
      lines.add(cells.toString());
    }
    return lines.toString();
  }

  /// How many times better the first engine is than each other, as Markdown; empty when there is
  /// no other.
  public String ratios() {
    if (rows.size() < 2) return "";
    var columns = columns();
    var lines = head(columns);
    var first = rows.getFirst();
    for (var row : rows.subList(1, rows.size())) {
      var cells = new StringJoiner(" | ", "| ", " |").add(first.name() + " to " + row.name());
      for (var column : columns) cells.add(ratio(column, first, row));
      lines.add(cells.toString());
    }
    return lines.toString();
  }

  private StringJoiner head(Set<String> columns) {
    var names = new StringJoiner(" | ", "| ", " |").add(title);
    columns.forEach(names::add);
    return new StringJoiner("\n")
        .add(names.toString())
        .add("| --- |" + " ---: |".repeat(columns.size()));
  }

  private Set<String> columns() {
    var columns = new LinkedHashSet<String>();
    for (var row : rows) columns.addAll(row.figures().keySet());
    return columns;
  }

  private static String ratio(String column, Row first, Row other) {
    var mine = first.figures().get(column);
    var theirs = other.figures().get(column);
    if (mine == null || theirs == null || mine == 0 || theirs == 0) return "–";
    return shown(column.endsWith("/s") ? mine / theirs : theirs / mine) + "×";
  }

  private static String shown(@Nullable Double value) {
    if (value == null) return "–";
    int whole = (int) Math.floor(Math.log10(Math.max(Math.abs(value), 1e-3))) + 1;
    return String.format(Locale.ROOT, "%,." + Math.clamp(DIGITS - whole, 0, DIGITS) + "f", value);
  }
}
