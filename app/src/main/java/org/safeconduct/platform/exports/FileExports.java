package org.safeconduct.platform.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.BlankLists;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.ListFiles;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Writes lists as files, in the reader's language.
@Component
class FileExports implements Exports, ListFiles, BlankLists {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

  private final MessageSource messages;
  private final PdfFile pdf;
  private final AuditTrail audit;

  FileExports(MessageSource messages, PdfFile pdf, AuditTrail audit) {
    this.messages = messages;
    this.pdf = pdf;
    this.audit = audit;
  }

  @Override
  public ResponseEntity<StreamingResponseBody> download(
      Sheet sheet, ExportFormat format, String fileName) {
    var language = LocaleContextHolder.getLocale();
    var name = recorded(sheet, format, fileName);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(written(sheet, format, language));
  }

  @Override
  public WrittenFile file(Sheet sheet, ExportFormat format, String fileName) {
    var content = new ByteArrayOutputStream();
    try {
      written(sheet, format, LocaleContextHolder.getLocale()).writeTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WrittenFile(
        recorded(sheet, format, fileName), format.mediaType(), content.toByteArray());
  }

  @Override
  public byte[] blank(String name, List<String> columns, ExportFormat format) {
    var list = new BlankList(name, columns);
    return format == ExportFormat.XLSX ? list.workbook() : list.csv();
  }

  private String recorded(Sheet sheet, ExportFormat format, String fileName) {
    var name = safe(fileName) + "-" + STAMP.format(sheet.asOf()) + "." + format.suffix();
    audit.record(
        "platform.list-exported",
        name,
        Map.of("rows", sheet.rows().size(), "label", sheet.label()));
    return name;
  }

  private StreamingResponseBody written(Sheet sheet, ExportFormat format, Locale language) {
    var colophon = colophon(sheet, language);
    return out -> {
      switch (format) {
        case CSV -> CsvFile.write(sheet, colophon, out);
        case XLSX -> XlsxFile.write(sheet, colophon, language, out);
        case PDF -> pdf.write(sheet, colophon, language, out);
      }
    };
  }

  private String colophon(Sheet sheet, Locale language) {
    Object[] said = {
      sheet.label(),
      sheet.title(),
      CellText.of(sheet.asOf()),
      sheet.by(),
      sheet.rows().size()
    };
    return messages.getMessage("platform.export.colophon", said, language);
  }

  private static String safe(String fileName) {
    var name = fileName.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    return name.isEmpty() ? "safeconduct" : name.substring(0, Math.min(60, name.length()));
  }
}
