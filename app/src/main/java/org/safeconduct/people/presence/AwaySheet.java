package org.safeconduct.people.presence;

import java.util.Arrays;
import java.util.List;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Component;

/// Who is away as a sheet, in the reader's language.
@Component
class AwaySheet {
  private static final List<String> COLUMNS = List.of(
      "people.column.name",
      "people.column.organisation",
      "people.column.kind",
      "people.column.place",
      "people.filter.country",
      "people.column.from",
      "people.column.until",
      "people.presence.clocks",
      "people.column.source",
      "people.column.id");

  private final Sheets sheets;

  AwaySheet(Sheets sheets) {
    this.sheets = sheets;
  }

  Sheet of(List<WhoIsAway.Away> rows) {
    return sheets.of(
        "people.away.title", COLUMNS, rows.stream().map(this::cells).toList());
  }

  private List<?> cells(WhoIsAway.Away row) {
    var entry = row.entry();
    var stay = entry.stay();
    return Arrays.asList(
        row.person().name(),
        row.person().organisationName(),
        sheets.text(entry.kind().label()),
        stay == null ? "" : stay.label(),
        stay == null ? "" : stay.country(),
        entry.days().first().toString(),
        entry.days().last().toString(),
        entry.days().zone().getId(),
        entry.recorded().source(),
        row.person().id().toString());
  }
}
