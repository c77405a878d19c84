package org.safeconduct.platform.exports;

import java.util.Arrays;
import java.util.List;

/// How wide the columns of a printed list are. Each is at least as wide as its longest word, so
/// that none is broken in two; what is left goes to those whose text runs over most lines.
/// Lengths are counted in letters of the usual size.
///
/// @param shares per column, in percent of the page, together 100
/// @param fontSize in points: smaller where there are many columns or long words
record ColumnWidths(List<Double> shares, double fontSize) {
  private static final double USUAL_SIZE = 8.5;
  private static final double SIZE_OF_MANY = 7.5;
  private static final double SMALLEST_SIZE = 6;
  private static final int MANY = 7;
  private static final int LETTERS_ACROSS = 162;
  private static final int LETTERS_UPRIGHT = 108;
  private static final int LONGEST_WORD = 28;
  private static final int SHORT_VALUE = 17;
  private static final double PADDING = 2.5;
  private static final double BOLD = 1.15;

  static ColumnWidths of(List<String> heads, List<List<String>> rows, boolean across) {
    int page = across ? LETTERS_ACROSS : LETTERS_UPRIGHT;
    var widths = new double[heads.size()];
    var lengths = new double[heads.size()];
    for (int i = 0; i < heads.size(); i++) {
      int column = i;
      var texts = rows.stream().map(row -> row.get(column)).toList();
      widths[i] = Math.max(longestWord(heads.get(i)) * BOLD, unbroken(texts)) + PADDING;
      lengths[i] = usualLength(texts);
    }
    double largest = heads.size() > MANY ? SIZE_OF_MANY : USUAL_SIZE;
    double size =
        Math.clamp(USUAL_SIZE * page / Arrays.stream(widths).sum(), SMALLEST_SIZE, largest);
    widen(widths, lengths, page * USUAL_SIZE / size);
    double all = Arrays.stream(widths).sum();
    return new ColumnWidths(Arrays.stream(widths).mapToObj(it -> 100 * it / all).toList(), size);
  }

  private static void widen(double[] widths, double[] lengths, double page) {
    for (double room = page - Arrays.stream(widths).sum(); room >= 1 && widths.length > 0; room--)
      widths[tallest(widths, lengths)]++;
  }

  private static int tallest(double[] widths, double[] lengths) {
    int tallest = 0;
    for (int i = 1; i < widths.length; i++)
      if (lengths[i] / (widths[i] - PADDING) > lengths[tallest] / (widths[tallest] - PADDING))
        tallest = i;
    return tallest;
  }

  /// Times and telephone numbers are short and stay on one line; of anything else, the words.
  private static int unbroken(List<String> texts) {
    return texts.stream()
        .mapToInt(it -> isShortValue(it) ? it.length() : longestWord(it))
        .max()
        .orElse(0);
  }

  private static boolean isShortValue(String text) {
    return text.length() <= SHORT_VALUE
        && text.chars().noneMatch(it -> Character.isLetter(it) && it != 'Z');
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split("\\s+"))
        .mapToInt(it -> Math.min(it.length(), LONGEST_WORD))
        .max()
        .orElse(0);
  }

  /// Nine texts in ten are no longer.
  private static int usualLength(List<String> texts) {
    var lengths = texts.stream().mapToInt(String::length).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }
}
