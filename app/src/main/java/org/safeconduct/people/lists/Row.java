package org.safeconduct.people.lists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One row of a list.
public final class Row {
  private final long line;
  private final List<String> cells;
  private final Map<Column, Integer> positions;

  Row(CellRow row, Map<Column, Integer> positions) {
    this.line = row.line();
    this.cells = new ArrayList<>(row.cells());
    this.cells.replaceAll(Row::clean);
    this.positions = positions;
  }

  /// The line of the file, or the row of the sheet, on which the row starts, from 1.
  public long line() {
    return line;
  }

  /// What stands in the column, without blanks around it; empty when the list does not have the
  /// column or the row is too short.
  public String get(Column column) {
    var position = positions.get(column);
    return position == null ? "" : get(position);
  }

  /// What stands in a position, from 0.
  String get(int position) {
    return position < cells.size() ? cells.get(position) : "";
  }

  /// How many cells there are up to the last that is not blank.
  int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) width--;
    return width;
  }

  /// Without blanks of any kind at both ends, and without characters that cannot be stored; letters
  /// with accents are one character each (Unicode NFC), so that the same name is the same text.
  public static String clean(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isBlank(cell.charAt(from))) from++;
    while (to > from && isBlank(cell.charAt(to - 1))) to--;
    var trimmed = cell.substring(from, to);
    if (isAscii(trimmed)) return trimmed;
    var cleaned = Normalizer.normalize(trimmed, Normalizer.Form.NFC);
    return cleaned.indexOf('\0') < 0 ? cleaned : cleaned.replace("\0", "");
  }

  /// Letters that are one character each already; the one that cannot be stored is not among them.
  private static boolean isAscii(String cell) {
    for (int i = 0; i < cell.length(); i++)
      if (cell.charAt(i) > '~' || cell.charAt(i) == 0) return false;
    return true;
  }

  private static boolean isBlank(char letter) {
    return letter <= ' '
        || letter == '\u00A0'
        || letter == '\u202F'
        || letter == '\u200B'
        || letter == '\uFEFF';
  }
}
