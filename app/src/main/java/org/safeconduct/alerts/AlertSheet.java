package org.safeconduct.alerts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of alerts as a file.
@Component
class AlertSheet {
  private static final String LABEL = "INTERNAL";
  private static final String[] COLUMNS = {
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
    "received"
  };

  private final AlertDesk desk;
  private final Exports exports;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final MessageSource words;

  AlertSheet(
      AlertDesk desk, Exports exports, CurrentUser currentUser, Clock clock, MessageSource words) {
    this.desk = desk;
    this.exports = exports;
    this.currentUser = currentUser;
    this.clock = clock;
    this.words = words;
  }

  ResponseEntity<StreamingResponseBody> download(
      AlertFilter filter, @Nullable String sort, ExportFormat format) {
    var columns = Arrays.stream(COLUMNS).map(it -> say("alerts.column." + it)).toList();
    var sheet = new Sheet(
        say("alerts.list.title"),
        columns,
        rows(filter, sort),
        clock.instant(),
        LABEL,
        currentUser.name());
    return exports.download(sheet, format, "alerts");
  }

  private List<List<Object>> rows(AlertFilter filter, @Nullable String sort) {
    var rows = new ArrayList<List<Object>>();
    boolean more = true;
    for (int number = 0; more; number++) {
      var page = desk.list(filter, new PageRequest(number, 500, sort));
      page.rows().forEach(row -> rows.add(cells(row)));
      more = page.hasNext();
    }
    return rows;
  }

  private List<Object> cells(AlertRow row) {
    return Arrays.asList(
        row.title(),
        say("platform.severity." + row.severity()),
        say("alerts.state." + row.state()),
        row.status(),
        String.join(" ", row.countries()),
        row.times().starts(),
        row.times().ends(),
        row.origin().sender(),
        row.origin().broughtBy(),
        row.origin().verified(),
        row.times().received());
  }

  private String say(String key) {
    return words.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
