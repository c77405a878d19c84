package org.safeconduct.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Sheet;

/// A list as a workbook: typed cells, heads that stay in view and can be filtered, widths that
/// fit. Text is always written as text: no cell is ever a formula.
final class XlsxFile {
  private static final int HEAD = 1;
  private static final int LONGEST_TEXT = 32_767; // ECMA-376 limit of a cell as Excel keeps it
  private static final int LONGEST_FOOT = 150; // of 255 that Excel takes; the rest is its fonts
  private static final int WIDEST = 48;
  private static final int LOOKED_AT = 200;

  private final Sheet sheet;
  private final Worksheet page;

  private XlsxFile(Sheet sheet, Worksheet page) {
    this.sheet = sheet;
    this.page = page;
  }

  static void write(Sheet sheet, String colophon, Locale language, OutputStream out)
      throws IOException {
    var book = new Workbook(out, "Safeconduct", "1.0");
    var file = new XlsxFile(sheet, book.newWorksheet(pageName(sheet.title())));
    if (language.getLanguage().equals("ar")) file.page.rightToLeft();
    file.heads(colophon);
    file.rows();
    book.finish();
  }

  private void heads(String colophon) {
    page.value(0, 0, colophon);
    page.style(0, 0).bold().set();
    for (int column = 0; column < sheet.columns().size(); column++) {
      page.value(HEAD, column, CellText.of(sheet.columns().get(column)));
      page.style(HEAD, column).bold().fillColor("E4EEF8").wrapText(true).set();
      page.width(column, width(column));
    }
    page.freezePane(0, HEAD + 1);
    page.repeatRows(HEAD);
    page.header("&B" + print(sheet.label()), Position.CENTER);
    page.footer(foot(colophon), Position.LEFT);
    page.footer("&P / &N", Position.RIGHT);
    if (!sheet.columns().isEmpty())
      page.setAutoFilter(HEAD, 0, HEAD + sheet.rows().size(), sheet.columns().size() - 1);
  }

  private void rows() throws IOException {
    int line = HEAD + 1;
    for (var row : sheet.rows()) {
      int column = 0;
      for (var cell : row) put(line, column++, cell);
      if (++line % 1000 == 0) page.flush();
    }
  }

  private void put(int line, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> page.value(line, column, number);
      case Boolean truth -> page.value(line, column, truth);
      case LocalDate date -> {
        page.value(line, column, date);
        page.style(line, column).format("yyyy-mm-dd").set();
      }
      case Instant instant -> {
        page.value(line, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        page.style(line, column).format("yyyy-mm-dd hh:mm\"Z\"").set();
      }
      default -> page.value(line, column, cut(CellText.of(cell)));
    }
  }

  private double width(int column) {
    int longest = sheet.rows().stream()
        .limit(LOOKED_AT)
        .mapToInt(row -> column < row.size() ? CellText.of(row.get(column)).length() : 0)
        .reduce(sheet.columns().get(column).length(), Math::max);
    return Math.min(WIDEST, longest + 3);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }

  /// As much of the text as fits below a printed page; the first line of the list holds it all.
  private static String foot(String text) {
    int length = text.length();
    while (print(text.substring(0, length)).length() > LONGEST_FOOT) length--;
    var fits = print(text.substring(0, length));
    return length == text.length() ? fits : fits + "…";
  }

  private static String print(String text) {
    return text.replace("&", "&&");
  }

  private static String pageName(String title) {
    var name = title.replaceAll("[\\\\/?*:\\[\\]']", " ").strip();
    return name.isEmpty()
        ? "Safeconduct"
        : name.substring(0, Math.min(31, name.length())).strip();
  }
}
