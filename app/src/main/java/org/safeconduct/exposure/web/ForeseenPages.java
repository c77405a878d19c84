package org.safeconduct.exposure.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.ForeseenPlan;
import org.safeconduct.exposure.ForeseenPlan.Change;
import org.safeconduct.exposure.ForeseenPlans;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
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

/// Whose itineraries have come to meet an alert, as a page and as files.
@Controller
@Shows(Content.WHEREABOUTS)
class ForeseenPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "exposure.column.",
      "at",
      "name",
      "organisation",
      "direction",
      "from",
      "until",
      "before",
      "after");

  private final ForeseenPlans foreseen;
  private final AlertDesk alerts;
  private final Exports exports;
  private final Sheets sheets;

  ForeseenPages(ForeseenPlans foreseen, AlertDesk alerts, Exports exports, Sheets sheets) {
    this.foreseen = foreseen;
    this.alerts = alerts;
    this.exports = exports;
    this.sheets = sheets;
  }

  @GetMapping("/alerts/{id}/foreseen")
  String list(
      @PathVariable AlertId id,
      @RequestParam(required = false) @Nullable Change change,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("list", foreseen.list(id, change, new PageRequest(page, 0, sort)));
    model.addAttribute("alert", id);
    model.addAttribute("title", title(id));
    model.addAttribute("change", change);
    model.addAttribute("changes", Change.values());
    return "exposure/foreseen";
  }

  @GetMapping(path = "/alerts/{id}/foreseen", params = "format")
  ResponseEntity<StreamingResponseBody> file(
      @PathVariable AlertId id,
      @RequestParam(required = false) @Nullable Change change,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var plans = Exports.all(request -> foreseen.list(id, change, request), sort);
    var title = sheets.text("exposure.foreseen.title", title(id));
    var filtered =
        change == null ? title : title + " · " + sheets.text("exposure.change." + change);
    var sheet = sheets.titled(filtered, COLUMNS, plans.stream().map(this::row).toList());
    return exports.download(sheet, format, "itineraries-that-meet-the-alert");
  }

  private List<@Nullable Object> row(ForeseenPlan plan) {
    return Arrays.asList(
        plan.at(),
        plan.card().name(),
        plan.card().organisationName(),
        sheets.text("exposure.change." + plan.change()),
        plan.when().from(),
        plan.when().until(),
        word(plan.before()),
        word(plan.after()));
  }

  private @Nullable String word(@Nullable Confidence confidence) {
    return confidence == null ? null : sheets.text("platform.confidence." + confidence.name());
  }

  private String title(AlertId id) {
    return alerts.get(id).title(LocaleContextHolder.getLocale());
  }
}
