package org.safeconduct.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps telephone numbers readable in text that runs from right to left: their groups would
/// stand in the opposite order.
public final class LeftToRight {
  private static final String ISOLATE = "\u2066";
  private static final String END = "\u2069";

  /// A telephone number, or a day, in running text; never part of an address of the web.
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w/=.:-])\\+?\\d[\\d ().-]{5,}\\d(?![\\w/=-])");

  private LeftToRight() {}

  /// A number by itself, for text that is put into a sentence.
  public static String of(String number) {
    return ISOLATE + number + END;
  }

  /// A text with each number in it by itself.
  public static String numbers(String text) {
    return numbers(text, ISOLATE, END);
  }

  /// A text with something before and after each number in it.
  public static String numbers(String text, String before, String after) {
    return NUMBER
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(before) + "$0" + Matcher.quoteReplacement(after));
  }
}
