package org.safeconduct.exposure.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.Coming;
import org.safeconduct.exposure.Coming.Direction;
import org.safeconduct.exposure.ComingsAndGoings;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Confidence;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Who came to an alert and who left, as a page and as files.
@Controller
@Shows(Content.WHEREABOUTS)
class ComingsPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "exposure.column.", "at", "name", "organisation", "direction", "before", "after");

  private final ComingsAndGoings comings;
  private final AlertDesk alerts;
  private final Exports exports;
  private final Sheets sheets;

  ComingsPages(ComingsAndGoings comings, AlertDesk alerts, Exports exports, Sheets sheets) {
    this.comings = comings;
    this.alerts = alerts;
    this.exports = exports;
    this.sheets = sheets;
  }

  @GetMapping("/alerts/{id}/comings-and-goings")
  String list(
      @PathVariable AlertId id,
      @RequestParam(required = false) @Nullable Direction direction,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("list", comings.list(id, direction, new PageRequest(page, 0, sort)));
    model.addAttribute("alert", id);
    model.addAttribute("title", title(id));
    model.addAttribute("direction", direction);
    model.addAttribute("directions", Direction.values());
    return "exposure/comings";
  }

  @GetMapping(path = "/alerts/{id}/comings-and-goings", params = "format")
  ResponseEntity<StreamingResponseBody> file(
      @PathVariable AlertId id,
      @RequestParam(required = false) @Nullable Direction direction,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = comings.all(id, direction, sort);
    Marking.holds(all);
    var rows = all.stream().map(this::row).toList();
    var title = sheets.text("exposure.comings.title", title(id));
    var filtered =
        direction == null ? title : title + " · " + sheets.text("exposure.direction." + direction);
    var sheet = sheets.titled(filtered, COLUMNS, rows);
    return exports.download(sheet, format, "comings-and-goings");
  }

  private List<@Nullable Object> row(Coming coming) {
    return Arrays.asList(
        coming.at(),
        coming.card().name(),
        coming.card().organisationName(),
        sheets.text("exposure.direction." + coming.direction()),
        word(coming.before()),
        word(coming.after()));
  }

  private @Nullable String word(@Nullable Confidence confidence) {
    return confidence == null ? null : sheets.text("platform.confidence." + confidence.name());
  }

  private String title(AlertId id) {
    return alerts.get(id).title(LocaleContextHolder.getLocale());
  }
}
