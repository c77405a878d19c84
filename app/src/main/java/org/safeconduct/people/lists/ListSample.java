package org.safeconduct.people.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The beginning of a list, for somebody who says what its columns mean.
///
/// @param headings as the list spells them, in its order
/// @param guesses for each heading the name of the column that it seems to mean, or an empty
///     text
/// @param rows the first cells of the first rows
public record ListSample(List<String> headings, List<String> guesses, List<List<String>> rows) {
  private static final int ROWS = 3;
  private static final int LONGEST = 60;

  /// Reads the beginning of a list.
  ///
  /// @param content the bytes of the file
  /// @param sheet which sheet of a workbook is meant; null for the first that holds anything
  /// @throws UnreadableList if no row looks like headings
  public static ListSample of(
      byte[] content, @Nullable String sheet, List<Column> columns, KnownHeadings known) {
    var file = ListFile.of(content, sheet);
    var heading = file.read(() -> Heading.guess(file, columns, known));
    return new ListSample(heading.cells(), guesses(heading), rows(heading));
  }

  /// The first cells under a heading.
  public List<String> under(int heading) {
    return rows.stream()
        .map(row -> heading < row.size() ? row.get(heading) : "")
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static List<String> guesses(Heading heading) {
    Map<Integer, String> names = new LinkedHashMap<>();
    heading.positions().forEach((column, at) -> names.put(at, column.name()));
    var guesses = new ArrayList<String>();
    for (int i = 0; i < heading.cells().size(); i++) guesses.add(names.getOrDefault(i, ""));
    return guesses;
  }

  private static List<List<String>> rows(Heading heading) {
    var rows = new ArrayList<List<String>>();
    try {
      heading.rows().each(row -> {
        if (row.number() > heading.record())
          rows.add(row.cells().stream().map(ListSample::shortened).toList());
        return rows.size() < ROWS;
      });
    } catch (UnreadableList broken) {
      if (!broken.code().equals(CsvRows.QUOTE_NOT_CLOSED)) throw broken;
    }
    return rows;
  }

  private static String shortened(String cell) {
    var clean = Row.clean(cell);
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
  }
}
