package org.safeconduct.platform.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// A list without rows, to be filled in: the line that names the columns.
record BlankList(String name, List<String> columns) {
  private static final int WIDTH = 20;

  byte[] csv() {
    return (String.join(",", columns) + "\r\n").getBytes(UTF_8);
  }

  /// Cells are formatted as text, so that no program makes `0041 22` or `1-2` into something else.
  byte[] workbook() {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Safeconduct", "1.0")) {
      var sheet = book.newWorksheet(name);
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
