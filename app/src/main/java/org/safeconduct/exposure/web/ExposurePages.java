package org.safeconduct.exposure.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.ExposureBoard;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The people exposed to an alert, as a page and as files.
@Controller
@Shows(Content.WHEREABOUTS)
class ExposurePages {
  private final ExposureBoard board;
  private final AlertDesk alerts;
  private final FilterReader filters;
  private final FilterChoices choices;
  private final ExposureSheet sheet;

  ExposurePages(
      ExposureBoard board,
      AlertDesk alerts,
      FilterReader filters,
      FilterChoices choices,
      ExposureSheet sheet) {
    this.board = board;
    this.alerts = alerts;
    this.filters = filters;
    this.choices = choices;
    this.sheet = sheet;
  }

  @GetMapping("/alerts/{id}/people")
  String people(
      @PathVariable AlertId id,
      ExposureQuery query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String partial,
      Model model) {
    var faults = new ArrayList<Fault>();
    var filter = filters.read(query, faults);
    var list = board.list(id, filter, new PageRequest(page, 0, sort));
    var alert = alerts.get(id);
    model.addAttribute("alert", alert);
    model.addAttribute("title", alert.title(LocaleContextHolder.getLocale()));
    model.addAttribute("list", list);
    choices.offer(model, query, faults);
    return partial == null ? "exposure/people" : "exposure/_people :: rows";
  }

  @GetMapping(path = "/alerts/{id}/people", params = "format")
  ResponseEntity<StreamingResponseBody> file(
      @PathVariable AlertId id, ExposureQuery query, @RequestParam ExportFormat format) {
    var faults = new ArrayList<Fault>();
    var filter = filters.read(query, faults);
    if (!faults.isEmpty()) return BackToTheForm.now();
    var title = sheet.title(alerts.get(id));
    return sheet.download(title, filter, board.present(id, filter), format);
  }
}
