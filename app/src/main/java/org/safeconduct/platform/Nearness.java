package org.safeconduct.platform;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which of some words may have been meant by a misspelt one.
public final class Nearness {
  private Nearness() {}

  /// All of them, the nearest first: those that it shortens, such as `lat` latitude, then by
  /// letters to change, add or drop, whatever their case.
  public static List<String> sorted(String misspelt, Collection<String> words) {
    return words.stream()
        .sorted(Comparator.<String>comparingInt(word -> shortens(misspelt, word) ? 0 : 1)
            .thenComparingInt(word -> apart(misspelt, word))
            .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /// Whether the letters stand in the word in this order, and begin it.
  private static boolean shortens(String one, String word) {
    var letters = one.toLowerCase(Locale.ROOT);
    var whole = word.toLowerCase(Locale.ROOT);
    if (letters.length() < 2 || letters.charAt(0) != whole.charAt(0)) return false;
    int at = 0;
    for (int i = 0; i < whole.length() && at < letters.length(); i++)
      if (whole.charAt(i) == letters.charAt(at)) at++;
    return at == letters.length();
  }

  private static int apart(String one, String other) {
    var from = one.toLowerCase(Locale.ROOT);
    var to = other.toLowerCase(Locale.ROOT);
    var row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) row[j] = j;
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
