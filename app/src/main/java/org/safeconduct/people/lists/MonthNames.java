package org.safeconduct.people.lists;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safeconduct.shared.Folded;

/// Reads dates in which the month is a word, in English, French or Spanish: `24 Nov 2026`,
/// `24-nov.-2026`, `November 24, 2026`, `24 de noviembre de 2026`.
final class MonthNames {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er)? (?:de |of )?([a-z]{3,}) (?:de )?(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,}) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})");

  /// The beginnings of the names, by month.
  private static final String[][] MONTHS = {
    {"jan", "ene"},
    {"feb", "fev"},
    {"mar"},
    {"apr", "avr", "abr"},
    {"may", "mai"},
    {"jun", "juin"},
    {"jul", "juil"},
    {"aug", "aou", "ago"},
    {"sep", "set"},
    {"oct"},
    {"nov"},
    {"dec", "dic"}
  };

  private MonthNames() {}

  static Optional<LocalDate> date(String text) {
    var folded = Folded.of(text);
    var dayFirst = DAY_FIRST.matcher(folded);
    if (dayFirst.matches()) return date(dayFirst, 1, 2);
    var monthFirst = MONTH_FIRST.matcher(folded);
    if (monthFirst.matches()) return date(monthFirst, 2, 1);
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Matcher found, int day, int month) {
    int number = month(found.group(month));
    if (number == 0) return Optional.empty();
    return Optional.of(
        LocalDate.of(Integer.parseInt(found.group(3)), number, Integer.parseInt(found.group(day))));
  }

  private static int month(String name) {
    for (int month = 1; month <= MONTHS.length; month++)
      for (var beginning : MONTHS[month - 1]) if (name.startsWith(beginning)) return month;
    return 0;
  }
}
