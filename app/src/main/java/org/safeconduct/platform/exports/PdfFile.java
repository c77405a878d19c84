package org.safeconduct.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.safeconduct.platform.PdfPress;
import org.safeconduct.platform.Sheet;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// A list as A4 pages: the label and the title on each, heads repeated, wide lists across.
@Component
class PdfFile {
  /// More rows than anybody reads on paper; the first page says so and where the rest is.
  static final int MOST_ROWS = 2_000;

  /// Arabic vowel signs and doublings: the printer sets them beside their letter, and a list is
  /// read without. What is sealed is printed with them.
  private static final Pattern SIGNS = Pattern.compile("[\\u064B-\\u0652]");

  private static final int COLUMNS_UPRIGHT = 5;
  private final ITemplateEngine templates;
  private final PdfPress press;

  PdfFile(ITemplateEngine templates, PdfPress press) {
    this.templates = templates;
    this.press = press;
  }

  void write(Sheet sheet, String colophon, Locale language, OutputStream out) throws IOException {
    var page = new Context(language);
    boolean fromRight = language.getLanguage().equals("ar");
    boolean across = sheet.columns().size() > COLUMNS_UPRIGHT;
    var rows = texts(sheet);
    var widths = ColumnWidths.of(sheet.columns(), rows, across);
    page.setVariable("sheet", sheet);
    page.setVariable("colophon", colophon);
    page.setVariable("across", across);
    page.setVariable("fontSize", widths.fontSize());
    page.setVariable("widths", ordered(widths.shares(), fromRight));
    page.setVariable("columns", ordered(sheet.columns(), fromRight));
    page.setVariable(
        "rows",
        rows.stream()
            .map(row -> ordered(row.stream().map(Cell::new).toList(), fromRight))
            .toList());
    page.setVariable("all", sheet.rows().size());
    var printed = SIGNS.matcher(templates.process("platform/sheet", page)).replaceAll("");
    press.print(printed, language, out);
  }

  private static List<List<String>> texts(Sheet sheet) {
    return sheet.rows().stream()
        .limit(MOST_ROWS)
        .map(row -> texts(row, sheet.columns().size()))
        .toList();
  }

  private static List<String> texts(List<?> row, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(it -> CellText.of(it < row.size() ? row.get(it) : null))
        .toList();
  }

  /// The printer lays columns out from the left in every language, so a page that is read from
  /// the right gets them in reverse.
  private static <T> List<T> ordered(List<T> cells, boolean fromRight) {
    return fromRight ? cells.reversed() : cells;
  }

  /// What a template prints; a cell runs in its own direction, so that a date keeps its order.
  record Cell(String text) {
    /// Whether the text holds letters that are written from right to left.
    public boolean isFromRight() {
      return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }
  }
}
