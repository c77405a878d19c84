package org.safeconduct.people.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates and times as people and programs write them: `2026-11-24`, `24.11.2026`,
/// `24/11/2026`, `11/24/2026`, `24 Nov 2026`, `20261124`, spreadsheet serial numbers, each
/// with or without a time of day and an offset.
///
/// Whether the day or the month stands first in `3/4/2026` is told by the other cells: all date
/// cells are shown to [#learn] before any is read. When they do not tell, or contradict each
/// other, only cells that can be read one way alone are read.
public final class TimeCells {
  private static final Pattern WRITTEN = Pattern.compile(
      "(?<date>.+?)(?:(?:T|[ ,]+)(?<hour>\\d{1,2})[:h.](?<minute>\\d{2})(?::(?<second>\\d{2})"
          + "(?:[.,]\\d+)?)?\\s*(?<half>[aApP]\\.?[mM]\\.?)?"
          + "\\s*(?<offset>Z|UTC|[+-]\\d{2}:?\\d{2})?)?");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");
  private static final Pattern YEAR_SHORT = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d+)?");

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;
  private static final int SECONDS_A_DAY = 86_400;

  private boolean dayFirstSeen;
  private boolean monthFirstSeen;

  /// Why a cell cannot be read; `code` as in [RowFault].
  public static final class Unreadable extends Exception {
    private final String code;

    Unreadable(String code) {
      super(code, null, false, false);
      this.code = code;
    }

    /// The fault's code.
    public String code() {
      return code;
    }
  }

  /// Looks whether the cell gives away the order of day and month.
  public void learn(String cell) {
    var written = WRITTEN.matcher(cell);
    if (!written.matches()) return;
    var date = YEAR_LAST.matcher(written.group("date"));
    if (!date.matches() || date.group(2).equals(".")) return;
    if (Integer.parseInt(date.group(1)) > 12) dayFirstSeen = true;
    if (Integer.parseInt(date.group(3)) > 12) monthFirstSeen = true;
  }

  /// What the cell says.
  ///
  /// @throws Unreadable if it is no date, or could be two
  public WrittenTime read(String cell) throws Unreadable {
    try {
      if (SERIAL.matcher(cell).matches()) return serial(Double.parseDouble(cell.replace(',', '.')));
      var written = WRITTEN.matcher(cell);
      if (!written.matches()) throw new Unreadable("date-unreadable");
      var date = date(written.group("date").strip());
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)
        throw new Unreadable("date-out-of-range");
      return withTime(date, written);
    } catch (DateTimeException e) {
      throw new Unreadable("date-unreadable");
    }
  }

  private static WrittenTime withTime(LocalDate date, Matcher written) {
    if (written.group("hour") == null) return new WrittenTime.Day(date);
    var time = date.atTime(time(written));
    @Nullable String offset = written.group("offset");
    return offset == null
        ? new WrittenTime.Local(time)
        : new WrittenTime.Exact(time.toInstant(offset(offset)));
  }

  private static LocalTime time(Matcher written) {
    int hour = Integer.parseInt(written.group("hour"));
    @Nullable String half = written.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) throw new DateTimeException("hour " + hour + half);
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    @Nullable String second = written.group("second");
    return LocalTime.of(
        hour,
        Integer.parseInt(written.group("minute")),
        second == null ? 0 : Integer.parseInt(second));
  }

  private static ZoneOffset offset(String text) {
    return text.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private LocalDate date(String text) throws Unreadable {
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      int first = yearFirst.group(1) == null ? 5 : 1;
      int month = first == 1 ? 3 : 6;
      return day(yearFirst.group(first), yearFirst.group(month), yearFirst.group(month + 1));
    }
    var yearLast = YEAR_LAST.matcher(text);
    if (yearLast.matches()) return yearLast(yearLast);
    if (YEAR_SHORT.matcher(text).matches()) throw new Unreadable("year-short");
    return MonthNames.date(text).orElseThrow(() -> new Unreadable("date-unreadable"));
  }

  private LocalDate yearLast(Matcher date) throws Unreadable {
    var first = date.group(1);
    var second = date.group(3);
    boolean dayFirst =
        date.group(2).equals(".") || first.equals(second) || isDayFirst(first, second);
    return dayFirst ? day(date.group(4), second, first) : day(date.group(4), first, second);
  }

  private boolean isDayFirst(String first, String second) throws Unreadable {
    if (Integer.parseInt(first) > 12) return true;
    if (Integer.parseInt(second) > 12) return false;
    if (dayFirstSeen == monthFirstSeen) throw new Unreadable("date-ambiguous");
    return dayFirstSeen;
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /// Days since the end of 1899, as spreadsheets count them; the fraction is the time of day.
  private static WrittenTime serial(double serial) throws Unreadable {
    var date = SERIAL_ZERO.plusDays((long) serial);
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)
      throw new Unreadable("date-out-of-range");
    long seconds = Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY);
    if (seconds == 0) return new WrittenTime.Day(date);
    LocalDateTime time = date.atStartOfDay().plusSeconds(seconds);
    return new WrittenTime.Local(time);
  }
}
