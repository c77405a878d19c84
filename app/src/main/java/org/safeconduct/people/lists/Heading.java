package org.safeconduct.people.lists;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The row that names the columns, and what it gives away about the rest of the list.
///
/// @param format how cells are parted and quoted
/// @param record the number of that row, from 1; rows follow after it
/// @param cells the names as the list spells them
/// @param positions where each column stands, from 0
/// @param unknown names that mean nothing to us
/// @param twice columns that are named more than once
record Heading(
    CSVFormat format,
    long record,
    List<String> cells,
    Map<Column, Integer> positions,
    List<String> unknown,
    List<Column> twice) {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int SEARCHED = 10;

  /// Tries each separator and takes the row in which most columns are recognised.
  ///
  /// @throws UnreadableList if there is none, or a required column is missing or named twice
  static Heading find(ListText text, List<Column> columns) {
    var best = Optional.<Heading>empty();
    for (char separator : SEPARATORS) {
      var found = find(text, format(separator), columns);
      if (found.isPresent() && found.get().isBetterThan(best)) best = found;
    }
    var heading = best.orElseThrow(() -> new UnreadableList("no-heading", names(columns)));
    var missing = columns.stream()
        .filter(Column::required)
        .filter(column -> !heading.positions.containsKey(column))
        .toList();
    if (!missing.isEmpty()) throw new UnreadableList("columns-missing", names(missing));
    if (!heading.twice.isEmpty()) throw new UnreadableList("column-twice", names(heading.twice));
    return heading;
  }

  private boolean isBetterThan(Optional<Heading> other) {
    return other.isEmpty() || positions.size() > other.get().positions.size();
  }

  private static Optional<Heading> find(ListText text, CSVFormat format, List<Column> columns) {
    var best = Optional.<Heading>empty();
    try (Reader in = text.open();
        var parser = format.parse(in)) {
      for (var row : ListReader.rows(parser)) {
        if (row.getRecordNumber() > SEARCHED) break;
        var heading = read(format, row, columns);
        if (!heading.positions.isEmpty() && heading.isBetterThan(best)) best = Optional.of(heading);
      }
      return best;
    } catch (IOException e) {
      throw new UncheckedIOException("The list cannot be read", e);
    } catch (UncheckedIOException quoteNotClosed) {
      return best;
    }
  }

  private static Heading read(CSVFormat format, CSVRecord row, List<Column> columns) {
    var cells = new ArrayList<String>();
    var positions = new IdentityHashMap<Column, Integer>();
    var unknown = new ArrayList<String>();
    var twice = new ArrayList<Column>();
    for (var cell : row) {
      var name = Row.clean(cell);
      var column = columns.stream().filter(one -> one.isNamed(name)).findFirst();
      if (column.isPresent()) {
        if (positions.putIfAbsent(column.get(), cells.size()) != null) twice.add(column.get());
      } else if (!name.isEmpty()) unknown.add(name);
      cells.add(name);
    }
    return new Heading(format, row.getRecordNumber(), cells, positions, unknown, twice);
  }

  private static String names(List<Column> columns) {
    return String.join(", ", columns.stream().map(Column::name).toList());
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setQuote('"')
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .get();
  }
}
