package org.safeconduct.people.lists;

import java.util.List;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What is wrong with a list as a sheet, in the reader's language.
@Component
class FaultSheet {
  private static final List<String> COLUMNS = List.of(
      "people.import.fault.line",
      "people.import.fault.column",
      "people.import.fault.value",
      "people.import.fault.reason",
      "people.import.fault.remedy");

  private final FaultWords words;
  private final Sheets sheets;
  private final Exports exports;

  FaultSheet(FaultWords words, Sheets sheets, Exports exports) {
    this.words = words;
    this.sheets = sheets;
    this.exports = exports;
  }

  ResponseEntity<StreamingResponseBody> download(List<RowFault> faults, ExportFormat format) {
    var rows = faults.stream().map(this::cells).toList();
    return exports.download(
        sheets.of("people.import.faults.title", COLUMNS, rows), format, "rows-to-correct");
  }

  private List<Object> cells(RowFault fault) {
    var locale = LocaleContextHolder.getLocale();
    return List.of(
        fault.line(),
        fault.column(),
        fault.value(),
        words.reason(fault, locale),
        words.remedy(fault, locale));
  }
}
