package org.safeconduct.platform.exports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How wide the columns of a printed list are. Each is at least as wide as its longest word, so
/// that none is broken in two; what is left goes to those whose text runs over most lines.
/// The letters are as large as they can be without wasting paper.
/// Lengths are counted in small letters; a digit or a capital is wider.
///
/// @param shares per column, in percent of the page, together 100
/// @param fontSize in points
record ColumnWidths(List<Double> shares, double fontSize) {
  private static final List<Double> SIZES = List.of(8.5, 8.0, 7.5, 7.0, 6.5, 6.0);
  private static final double POINTS_ACROSS = 774;
  private static final double POINTS_UPRIGHT = 527;
  private static final double LETTER = 0.55;
  private static final double PADDING = 9;
  private static final double PAPER_FOR_LARGER_LETTERS = 1.1;
  private static final int LONGEST_WORD = 28;
  private static final int SHORT_VALUE = 17;
  private static final double BOLD = 1.35;
  private static final double WIDE = 1.1;

  static ColumnWidths of(List<String> heads, List<List<String>> rows, boolean across) {
    var columns = IntStream.range(0, heads.size())
        .mapToObj(at -> Column.of(heads.get(at), rows.stream().map(row -> row.get(at))))
        .toList();
    double page = across ? POINTS_ACROSS : POINTS_UPRIGHT;
    var layouts = SIZES.stream().map(size -> Layout.of(columns, page, size)).toList();
    double least =
        layouts.stream().filter(Layout::fits).mapToDouble(Layout::lines).min().orElse(0);
    return layouts.stream()
        .filter(it -> it.fits() && it.lines() <= least * PAPER_FOR_LARGER_LETTERS)
        .findFirst()
        .orElse(layouts.getLast())
        .shares();
  }

  /// One way to print the list.
  private record Layout(double[] widths, double size, boolean fits, double lines) {
    static Layout of(List<Column> columns, double page, double size) {
      var widths = columns.stream().mapToDouble(it -> it.narrowest(size)).toArray();
      for (double room = page - Arrays.stream(widths).sum(); room >= 1; room--)
        widths[tallest(columns, widths)]++;
      boolean fits = Arrays.stream(widths).sum() <= page + 1;
      double lines = IntStream.range(0, columns.isEmpty() ? 0 : columns.getFirst().lengths.length)
          .mapToDouble(row -> lines(columns, widths, size, row))
          .sum();
      return new Layout(widths, size, fits, lines);
    }

    ColumnWidths shares() {
      double all = Arrays.stream(widths).sum();
      return new ColumnWidths(
          Arrays.stream(widths).mapToObj(it -> 100 * it / all).toList(), size);
    }

    private static int tallest(List<Column> columns, double[] widths) {
      return IntStream.range(0, widths.length)
          .boxed()
          .max((a, b) -> Double.compare(
              columns.get(a).usual / (widths[a] - PADDING),
              columns.get(b).usual / (widths[b] - PADDING)))
          .orElse(0);
    }

    private static double lines(List<Column> columns, double[] widths, double size, int row) {
      return IntStream.range(0, widths.length)
          .mapToDouble(at ->
              Math.ceil(columns.get(at).lengths[row] * LETTER * size / (widths[at] - PADDING)))
          .max()
          .orElse(1);
    }
  }

  /// @param least letters that stay together
  /// @param usual nine texts in ten are no longer
  private record Column(double least, double usual, double[] lengths) {
    static Column of(String head, Stream<String> cells) {
      var texts = cells.toList();
      var lengths = texts.stream().mapToDouble(ColumnWidths::width).toArray();
      var sorted = Arrays.stream(lengths).sorted().toArray();
      double unbroken = texts.stream()
          .mapToDouble(it -> isShortValue(it) ? width(it) : longestWord(it))
          .max()
          .orElse(0);
      return new Column(
          Math.max(longestWord(head) * BOLD, unbroken),
          sorted.length == 0 ? 0 : sorted[sorted.length * 9 / 10],
          lengths);
    }

    double narrowest(double size) {
      return least * LETTER * size + PADDING;
    }
  }

  /// Times and telephone numbers are short and stay on one line; of anything else, the words.
  private static boolean isShortValue(String text) {
    return text.length() <= SHORT_VALUE
        && text.chars().noneMatch(it -> Character.isLetter(it) && it != 'Z');
  }

  private static double longestWord(String text) {
    return Arrays.stream(text.split("\\s+"))
        .mapToDouble(it -> Math.min(width(it), LONGEST_WORD))
        .max()
        .orElse(0);
  }

  private static double width(String text) {
    return text.chars().mapToDouble(it -> Character.isLowerCase(it) ? 1 : WIDE).sum();
  }
}
