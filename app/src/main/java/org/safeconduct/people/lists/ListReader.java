package org.safeconduct.people.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.safeconduct.platform.CopyRows;

/// Reads a list in CSV row by row, as often as one likes. Separators (comma, semicolon, tab,
/// bar) and the row with the names of the columns are recognised; whatever stands above that
/// row is passed over, and columns that nobody knows are named in a notice.
public final class ListReader {
  private static final int TOLD_EVERY = 1_000;
  private static final Pattern QUOTE_START = Pattern.compile("startline (\\d+)");

  private final ListText text;
  private final Heading heading;
  private final List<Notice> notices = new ArrayList<>();

  private ListReader(ListText text, Heading heading) {
    this.text = text;
    this.heading = heading;
    if (text.guessed()) notices.add(Notice.of("encoding-guessed", text.charset().name()));
    if (!heading.unknown().isEmpty())
      notices.add(Notice.of("columns-not-used", String.join(", ", heading.unknown())));
  }

  /// Takes a list.
  ///
  /// @param content the bytes of the file
  /// @param columns which columns it may have
  /// @throws UnreadableList if nothing can be read, or a required column is missing
  public static ListReader of(byte[] content, List<Column> columns) {
    return of(content, columns, KnownHeadings.NONE);
  }

  /// Takes a list whose headings somebody may have explained.
  ///
  /// @param known which columns its headings mean
  /// @throws UnreadableList if nothing can be read, or a required column is missing
  public static ListReader of(byte[] content, List<Column> columns, KnownHeadings known) {
    var text = ListText.of(content);
    return new ListReader(text, Heading.find(text, columns, known));
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
  /// there are columns are not handed over but reported: their cells cannot be told apart.
  ///
  /// @param taker gets the rows
  /// @param faults hears of rows that cannot be read at all
  /// @throws UnreadableList if a quote is opened and never closed
  public void eachRow(Consumer<Row> taker, Consumer<RowFault> faults) {
    try (var in = text.open();
        var parser = heading.format().parse(in)) {
      for (var cells : rows(parser)) {
        if (cells.getRecordNumber() <= heading.record()) continue;
        var row = new Row(line(parser, cells), cells, heading.positions());
        if (row.isBlank()) continue;
        if (row.width() > heading.cells().size())
          faults.accept(RowFault.error(
              row.line(),
              "",
              Row.clean(cells.get(heading.cells().size())),
              "too-many-cells",
              row.width(),
              heading.cells().size()));
        else taker.accept(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The list cannot be read", e);
    } catch (UncheckedIOException e) {
      throw unclosed(e);
    }
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

  static Iterable<CSVRecord> rows(CSVParser parser) {
    return parser;
  }

  /// The parser counts the lines up to the end of a row.
  private static long line(CSVParser parser, CSVRecord cells) {
    long breaks = 0;
    for (var cell : cells)
      breaks += cell.chars().filter(letter -> letter == '\n').count();
    return parser.getCurrentLineNumber() - breaks;
  }

  static RuntimeException unclosed(UncheckedIOException e) {
    var found = QUOTE_START.matcher(String.valueOf(e.getMessage()));
    return found.find() ? new UnreadableList("quote-not-closed", found.group(1)) : e;
  }
}
