package org.safeconduct.people.lists;

import java.text.Normalizer;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/// One row of a list.
public final class Row {
  private final long line;
  private final CSVRecord cells;
  private final Map<Column, Integer> positions;

  Row(long line, CSVRecord cells, Map<Column, Integer> positions) {
    this.line = line;
    this.cells = cells;
    this.positions = positions;
  }

  /// The line in the file on which the row starts, from 1.
  public long line() {
    return line;
  }

  /// What stands in the column, without blanks around it; empty when the list does not have the
  /// column or the row is too short.
  public String get(Column column) {
    var position = positions.get(column);
    return position == null || position >= cells.size() ? "" : clean(cells.get(position));
  }

  /// Whether every cell is blank.
  boolean isBlank() {
    for (var cell : cells) if (!clean(cell).isEmpty()) return false;
    return true;
  }

  /// How many cells there are up to the last that is not blank.
  int width() {
    int width = cells.size();
    while (width > 0 && clean(cells.get(width - 1)).isEmpty()) width--;
    return width;
  }

  /// Without blanks of any kind at both ends, and without characters that cannot be stored; letters
  /// with accents are one character each (Unicode NFC), so that the same name is the same text.
  public static String clean(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isBlank(cell.charAt(from))) from++;
    while (to > from && isBlank(cell.charAt(to - 1))) to--;
    var cleaned = Normalizer.normalize(cell.substring(from, to), Normalizer.Form.NFC);
    return cleaned.indexOf('\0') < 0 ? cleaned : cleaned.replace("\0", "");
  }

  private static boolean isBlank(char letter) {
    return letter <= ' '
        || letter == '\u00A0'
        || letter == '\u202F'
        || letter == '\u200B'
        || letter == '\uFEFF';
  }
}
