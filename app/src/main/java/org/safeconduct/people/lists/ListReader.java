package org.safeconduct.people.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.workbook.Workbook;
import org.safeconduct.platform.CopyRows;

/// Reads a list in CSV or in a workbook row by row, as often as one likes. Separators (comma,
/// semicolon, tab, bar) and the row with the names of the columns are recognised; whatever stands
/// above that row is passed over, and columns that nobody knows are named in a notice.
public final class ListReader {
  private static final int TOLD_EVERY = 1_000;

  /// What cells show in which a spreadsheet program could not calculate anything.
  private static final Set<String> ERRORS = Set.of(
      "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!");

  private final Heading heading;
  private final List<Notice> notices = new ArrayList<>();

  private ListReader(ListFile file, Heading heading) {
    this.heading = heading;
    notices.addAll(file.notices());
    if (!heading.unknown().isEmpty())
      notices.add(Notice.of("columns-not-used", String.join(", ", heading.unknown())));
  }

  /// Takes a list.
  ///
  /// @param content the bytes of the file
  /// @param sheet which sheet of a workbook is meant; null for the first that holds anything
  /// @param columns which columns it may have
  /// @throws UnreadableList if nothing can be read, or a required column is missing
  public static ListReader of(byte[] content, @Nullable String sheet, List<Column> columns) {
    return of(content, sheet, columns, KnownHeadings.NONE);
  }

  /// Takes a list whose headings somebody may have explained.
  ///
  /// @param known which columns its headings mean
  /// @throws UnreadableList if nothing can be read, or a required column is missing
  public static ListReader of(
      byte[] content, @Nullable String sheet, List<Column> columns, KnownHeadings known) {
    var file = ListFile.of(content, sheet);
    return file.read(() -> new ListReader(file, Heading.find(file, columns, known)));
  }

  /// How many lines or rows a file has as far as it says so, its heading included; for whoever
  /// shows how far the reading is.
  ///
  /// @return 0 if that is not known
  public static long lines(byte[] content, @Nullable String sheet) {
    return ListFile.lines(content, sheet);
  }

  /// The names of the columns as the list spells them, in its order.
  public List<String> headings() {
    return heading.cells();
  }

  /// What a reader of the whole list should know.
  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  /// Whether the list has the column.
  public boolean has(Column column) {
    return heading.positions().containsKey(column);
  }

  /// The names of the columns as the list spells them, by column.
  public Map<Column, String> spellings() {
    var spellings = new LinkedHashMap<Column, String>();
    heading
        .positions()
        .forEach((column, at) -> spellings.put(column, heading.cells().get(at)));
    return spellings;
  }

  /// Hands over each row that is not blank, in the order of the file. Rows with more cells than
  /// there are columns are not handed over but reported: their cells cannot be told apart. So are
  /// those with a cell that shows an error, or is too long for anything.
  ///
  /// @param taker gets the rows
  /// @param faults hears of rows that cannot be read at all
  /// @throws UnreadableList if the file cannot be read to its end
  public void eachRow(Consumer<Row> taker, Consumer<RowFault> faults) {
    heading.rows().each(cells -> {
      if (cells.number() <= heading.record()) return true;
      var row = new Row(cells, heading.positions());
      if (row.width() == 0) return true;
      var fault = fault(row);
      if (fault == null) taker.accept(row);
      else faults.accept(fault);
      return true;
    });
  }

  private @Nullable RowFault fault(Row row) {
    int columns = heading.cells().size();
    if (row.width() > columns)
      return RowFault.error(
          row.line(), "", row.get(columns), "too-many-cells", row.width(), columns);
    for (var column : heading.positions().entrySet()) {
      var cell = row.get(column.getValue());
      var name = column.getKey().name();
      if (cell.startsWith("#") && ERRORS.contains(cell))
        return RowFault.error(row.line(), name, cell, "cell-is-error");
      if (cell.length() > Workbook.LONGEST_CELL || cell.equals(Workbook.TOO_LONG))
        return RowFault.error(row.line(), name, cell, "cell-too-long", Workbook.LONGEST_CELL);
    }
    return null;
  }

  /// Writes the whole list into a table, and closes it; gives up if that fails.
  ///
  /// @param row writes a row that could be read
  /// @param unreadable writes the row on this line, which could not
  public void fill(
      CopyRows table,
      Faults faults,
      ImportWatch watch,
      Consumer<Row> row,
      LongConsumer unreadable) {
    try {
      var read = new int[1];
      eachRow(
          one -> {
            row.accept(one);
            if (++read[0] % TOLD_EVERY == 0) watch.at(ImportWatch.Step.READING, read[0]);
          },
          fault -> {
            faults.add(fault);
            unreadable.accept(fault.line());
          });
      table.close();
    } finally {
      table.cancel();
    }
  }
}
