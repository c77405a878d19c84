package org.safeconduct.people.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of a text whose cells one separator parts.
record CsvRows(ListText text, char separator) implements CellRows {
  /// Why reading ends at a quote: with another separator it may go on.
  static final String QUOTE_NOT_CLOSED = "quote-not-closed";

  private static final Pattern QUOTE_START = Pattern.compile("startline (\\d+)");

  @Override
  public void each(Predicate<CellRow> taker) {
    try (var in = text.open();
        var parser = format().parse(in)) {
      for (var record : rows(parser)) if (!taker.test(row(parser, record))) return;
    } catch (IOException e) {
      throw new UncheckedIOException("The list cannot be read", e);
    } catch (UncheckedIOException e) {
      throw unclosed(e);
    }
  }

  private CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(separator)
        .setQuote('"')
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .get();
  }

  private static Iterable<CSVRecord> rows(CSVParser parser) {
    return parser;
  }

  /// The parser counts the lines up to the end of a row.
  private static CellRow row(CSVParser parser, CSVRecord record) {
    var cells = record.values();
    long line = parser.getCurrentLineNumber();
    for (var cell : cells) line -= breaks(cell);
    return new CellRow(record.getRecordNumber(), line, Arrays.asList(cells));
  }

  private static int breaks(String cell) {
    int breaks = 0;
    for (int at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
    return breaks;
  }

  private static RuntimeException unclosed(UncheckedIOException e) {
    var found = QUOTE_START.matcher(String.valueOf(e.getMessage()));
    return found.find() ? new UnreadableList(QUOTE_NOT_CLOSED, found.group(1)) : e;
  }
}
