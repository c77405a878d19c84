package org.safeconduct.alerts;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of alerts as a file.
@Component
class AlertSheet {
  private final AlertDesk desk;
  private final ListDownloads downloads;
  private final Sheets sheets;
  private final Clock clock;

  AlertSheet(AlertDesk desk, ListDownloads downloads, Sheets sheets, Clock clock) {
    this.desk = desk;
    this.downloads = downloads;
    this.sheets = sheets;
    this.clock = clock;
  }

  ResponseEntity<StreamingResponseBody> download(
      AlertFilter filter, @Nullable String sort, ExportFormat format) {
    return downloads.all(sheet(), request -> desk.list(filter, request), sort, format);
  }

  private ListSheet<AlertRow> sheet() {
    return ListSheet.<AlertRow>of("alerts.list.title", "alerts.column.", "alerts")
        .column("title", AlertRow::title)
        .column("severity", it -> sheets.text("platform.severity." + it.severity()))
        .column("state", it -> sheets.text(state(it)))
        .column("status", AlertRow::status)
        .column("countries", it -> String.join(" ", it.countries()))
        .column("starts", it -> it.times().starts())
        .column("ends", it -> it.times().ends())
        .column("ended", it -> it.ended() == null ? null : it.ended().at())
        .column("ended-by", this::endedBy)
        .column("ended-why", it -> it.ended() == null ? null : it.ended().reason())
        .column("sender", it -> it.origin().sender())
        .column("source", it -> it.origin().broughtBy())
        .column("verified", it -> it.origin().verified())
        .column("received", it -> it.times().received());
  }

  private @Nullable String endedBy(AlertRow row) {
    var ended = row.ended();
    if (ended == null) return null;
    return ended.isBySource() ? sheets.text("alerts.ended.by-source") : ended.by();
  }

  private String state(AlertRow row) {
    return row.isExpected(clock.instant())
        ? "alerts.state.expected"
        : "alerts.state." + row.state();
  }
}
