package org.safeconduct.people.lists.workbook;

import java.util.regex.Pattern;

/// The text of a cell while it is read; of one that is too long nothing is kept but that.
final class LimitedText {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final StringBuilder text = new StringBuilder();
  private boolean tooLong;

  void clear() {
    text.setLength(0);
    tooLong = false;
  }

  void add(char[] letters, int from, int length) {
    tooLong |= text.length() + length > Workbook.LONGEST_CELL;
    if (!tooLong) text.append(letters, from, length);
  }

  /// As it stands, or [Workbook#TOO_LONG].
  String plain() {
    return tooLong ? Workbook.TOO_LONG : text.toString();
  }

  /// With characters that XML cannot hold, which are written as `_x000D_`.
  String unescaped() {
    var plain = plain();
    return plain.contains("_x")
        ? ESCAPED.matcher(plain).replaceAll(it -> escapedBy(it.group(1)))
        : plain;
  }

  private static String escapedBy(String code) {
    char letter = (char) Integer.parseInt(code, 16);
    return letter == '$' || letter == '\\' ? "\\" + letter : String.valueOf(letter);
  }
}
