package org.safeconduct.alerts;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of alerts as a file.
@Component
class AlertSheet {
  private static final List<String> COLUMNS = Sheets.columns(
      "alerts.column.",
      "title",
      "severity",
      "state",
      "status",
      "countries",
      "starts",
      "ends",
      "sender",
      "source",
      "verified",
      "received");

  private final AlertDesk desk;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  AlertSheet(AlertDesk desk, Exports exports, Sheets sheets, Clock clock) {
    this.desk = desk;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  ResponseEntity<StreamingResponseBody> download(
      AlertFilter filter, @Nullable String sort, ExportFormat format) {
    var rows = Exports.all(request -> desk.list(filter, request), sort).stream()
        .map(this::cells)
        .toList();
    return exports.download(sheets.of("alerts.list.title", COLUMNS, rows), format, "alerts");
  }

  private String state(AlertRow row) {
    return row.isExpected(clock.instant())
        ? "alerts.state.expected"
        : "alerts.state." + row.state();
  }

  private List<Object> cells(AlertRow row) {
    return Arrays.asList(
        row.title(),
        sheets.text("platform.severity." + row.severity()),
        sheets.text(state(row)),
        row.status(),
        String.join(" ", row.countries()),
        row.times().starts(),
        row.times().ends(),
        row.origin().sender(),
        row.origin().broughtBy(),
        row.origin().verified(),
        row.times().received());
  }
}
