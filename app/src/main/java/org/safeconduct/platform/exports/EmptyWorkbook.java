package org.safeconduct.platform.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// A workbook to be filled in: heads and no rows.
public final class EmptyWorkbook {
  private static final int WIDTH = 20;

  private EmptyWorkbook() {}

  /// One page whose cells are formatted as text, so that no program makes `0041 22` or `1-2` into
  /// something else.
  ///
  /// @param page what the page is called
  /// @param columns the heads, in their order
  /// @return the file, XLSX
  public static byte[] of(String page, List<String> columns) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Safeconduct", "1.0")) {
      var sheet = book.newWorksheet(page);
      for (int at = 0; at < columns.size(); at++) {
        sheet.style(at).format("@").set();
        sheet.width(at, WIDTH);
        sheet.value(0, at, columns.get(at));
        sheet.style(0, at).bold().format("@").set();
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
