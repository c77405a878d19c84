package org.safeconduct.people.lists;

import java.util.List;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

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

  FaultSheet(FaultWords words, Sheets sheets) {
    this.words = words;
    this.sheets = sheets;
  }

  Sheet of(List<RowFault> faults) {
    return sheets.of(
        "people.import.faults.title", COLUMNS, faults.stream().map(this::cells).toList());
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
