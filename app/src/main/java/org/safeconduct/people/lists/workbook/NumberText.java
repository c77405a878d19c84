package org.safeconduct.people.lists.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.safeconduct.people.lists.workbook.Formats.Format;

/// Numbers of cells as a reader of the sheet sees them: without exponents and needless zeros;
/// dates in ISO 8601.
final class NumberText {
  private static final Pattern DIGITS = Pattern.compile("-?\\d{1,40}");

  /// What spreadsheet programs know of a number; the rest is noise of its binary form.
  private static final MathContext KNOWN = new MathContext(15);

  private static final int LONGEST_RAW = 40;
  private static final int MOST_DIGITS = 40;
  private static final int SECONDS_A_DAY = 86_400;

  /// The day after the last one of the year 9999.
  private static final int END_OF_TIME = 2_958_466;

  /// Spreadsheets count a 29th of February 1900 that never was.
  private static final int DAY_THAT_NEVER_WAS = 60;

  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate START_OF_1904 = LocalDate.of(1904, 1, 1);

  private final boolean since1904;

  /// @param since1904 whether days are counted from 1904 on, as old programs did
  NumberText(boolean since1904) {
    this.since1904 = since1904;
  }

  /// @param raw as it is stored; what is no number stays as it is
  String of(String raw, Format format) {
    var number = raw.strip();
    if (number.isEmpty()) return "";
    try {
      return switch (format) {
        case Format.Moment() -> moment(number);
        case Format.Padded(int digits) -> padded(plain(number), digits);
        case Format.Plain() -> plain(number);
      };
    } catch (NumberFormatException asItIs) {
      return number;
    }
  }

  private static String plain(String number) {
    if (DIGITS.matcher(number).matches()) return number;
    if (number.length() > LONGEST_RAW) return number;
    var exact = new BigDecimal(number);
    if (Math.abs((long) exact.scale()) > MOST_DIGITS) return number;
    return exact.signum() == 0 ? "0" : exact.round(KNOWN).stripTrailingZeros().toPlainString();
  }

  private static String padded(String number, int digits) {
    return DIGITS.matcher(number).matches() && number.charAt(0) != '-'
        ? "0".repeat(Math.max(0, digits - number.length())) + number
        : number;
  }

  private String moment(String number) {
    double serial = Double.parseDouble(number);
    if (!(serial >= 0 && serial < END_OF_TIME)) return plain(number);
    long seconds = Math.round(serial * SECONDS_A_DAY);
    long days = seconds / SECONDS_A_DAY;
    var time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
    if (days == 0 && !since1904) return time.toString();
    var date = date(days);
    return time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + "T" + time;
  }

  private LocalDate date(long days) {
    if (since1904) return START_OF_1904.plusDays(days);
    return BEFORE_1900.plusDays(days < DAY_THAT_NEVER_WAS ? days : days - 1);
  }
}
