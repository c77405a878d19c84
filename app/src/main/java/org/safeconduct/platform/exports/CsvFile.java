package org.safeconduct.platform.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.safeconduct.platform.Sheet;

/// A list as CSV (RFC 4180): heads, rows, and one last line that tells label, time and name,
/// and so also that the file is whole.
final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  static void write(Sheet sheet, String colophon, OutputStream out) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    writer.write(BYTE_ORDER_MARK);
    var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord(sheet.columns().stream().map(CellText::harmless));
    for (var row : sheet.rows()) csv.printRecord(row.stream().map(CellText::harmless));
    csv.printRecord(CellText.harmless(colophon));
    csv.flush();
  }
}
