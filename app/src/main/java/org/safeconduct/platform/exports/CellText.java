package org.safeconduct.platform.exports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a cell says as text.
final class CellText {
  /// ISO 8601 without seconds, marked as UTC.
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);

  /// What a spreadsheet would take for the start of a formula (OWASP, *CSV Injection*), also
  /// behind blanks and in full width.
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\u00A0]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|^[\\t\\r\\n]");

  /// Characters that XML 1.0 cannot hold.
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private CellText() {}

  /// The text of a cell, without characters that no file format can hold.
  static String of(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Instant instant -> UTC.format(instant);
      case BigDecimal number -> number.toPlainString();
      default -> UNSPEAKABLE.matcher(cell.toString()).replaceAll("");
    };
  }

  /// The text of a cell of a CSV file: what starts like a formula gets an apostrophe in front,
  /// numbers stay numbers.
  static String harmless(@Nullable Object cell) {
    var text = of(cell);
    return !(cell instanceof Number) && FORMULA.matcher(text).find() ? "'" + text : text;
  }
}
