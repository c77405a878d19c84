package org.safeconduct.people.lists.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Writes workbooks part by part, also such as no spreadsheet program would write.
public final class Xlsx {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String RELATION =
      "<Relationship Id=\"%s\" Type=\"" + OFFICE + "/%s\" Target=\"%s\"/>";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String properties = "";
  private int count;

  /// A workbook without sheets.
  public Xlsx() {
    part("_rels/.rels", relations(RELATION.formatted("r1", "officeDocument", "xl/workbook.xml")));
  }

  /// A workbook of one sheet whose cells all are texts.
  public static byte[] of(List<List<String>> rows) {
    return new Xlsx().sheet("List", texts(rows)).bytes();
  }

  /// A workbook with what a list in CSV says.
  public static byte[] ofCsv(String list) {
    try (var csv = CSVParser.parse(list, CSVFormat.DEFAULT)) {
      return of(csv.stream().map(CSVRecord::toList).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Rows whose cells all are texts.
  public static String texts(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream()
            .map(cell -> "<c t=\"inlineStr\"><is><t>" + escaped(cell) + "</t></is></c>")
            .collect(Collectors.joining("", "<row>", "</row>")))
        .collect(Collectors.joining());
  }

  /// Adds a sheet.
  ///
  /// @param rows the inside of `sheetData`
  public Xlsx sheet(String name, String rows) {
    return sheet(name, "visible", rows);
  }

  /// Adds a sheet that may be hidden.
  public Xlsx sheet(String name, String state, String rows) {
    count++;
    sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
        .formatted(escaped(name), count, state, count));
    relations.append(RELATION.formatted("s" + count, "worksheet", "worksheets/s" + count + ".xml"));
    return part(
        "xl/worksheets/s" + count + ".xml",
        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /// Adds the texts that cells share.
  ///
  /// @param texts the inside of `sst`
  public Xlsx shared(String texts) {
    relations.append(RELATION.formatted("texts", "sharedStrings", "/xl/sharedStrings.xml"));
    return part("xl/sharedStrings.xml", "<sst>" + texts + "</sst>");
  }

  /// Adds styles.
  ///
  /// @param styles the inside of `styleSheet`
  public Xlsx styles(String styles) {
    relations.append(RELATION.formatted("styles", "styles", "styles.xml"));
    return part("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
  }

  /// Counts days from 1904 on.
  public Xlsx since1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  /// Adds or replaces a part.
  public Xlsx part(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// The whole file.
  public byte[] bytes() {
    var book = "<workbook xmlns:r=\"" + OFFICE + "\">" + properties + "<sheets>" + sheets
        + "</sheets></workbook>";
    parts.putIfAbsent("xl/workbook.xml", book.getBytes(StandardCharsets.UTF_8));
    parts.putIfAbsent(
        "xl/_rels/workbook.xml.rels",
        relations(relations.toString()).getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  private static String relations(String relations) {
    return "<Relationships>" + relations + "</Relationships>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
