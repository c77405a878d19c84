package org.safeconduct.platform.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The audit trail on a page.
@Controller
@Shows(Content.WHEREABOUTS)
class AuditPages {
  private static final int MOST = 200_000;
  private static final List<String> COLUMNS = List.of(
      "platform.audit.number",
      "platform.audit.at",
      "platform.audit.actor",
      "platform.audit.kind",
      "platform.audit.deed",
      "platform.audit.subject",
      "platform.audit.details");

  private final AuditLog log;
  private final AuditSearches searches;
  private final DetailReader details;
  private final Exports exports;
  private final Sheets sheets;

  AuditPages(
      AuditLog log, AuditSearches searches, DetailReader details, Exports exports, Sheets sheets) {
    this.log = log;
    this.searches = searches;
    this.details = details;
    this.exports = exports;
    this.sheets = sheets;
  }

  @GetMapping(path = "/audit", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      AuditFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return exports.download(sheet(searches.read(filter).filter(), sort), format, "audit");
  }

  @GetMapping(path = "/audit", params = "!format")
  String list(
      AuditFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var search = searches.read(filter);
    var entries = log.list(search.filter(), new PageRequest(page, 0, sort));
    var read = entries.rows().stream().collect(Collectors.toMap(AuditEntry::id, details::read));
    model.addAttribute("entries", entries);
    model.addAttribute("details", read);
    model.addAttribute("names", searches.names(entries.rows(), read.values()));
    model.addAttribute("deeds", log.deeds());
    model.addAttribute("filter", search.filter());
    model.addAttribute("search", search);
    model.addAttribute("wrong", log.wrongs(search.filter()));
    return "platform/audit";
  }

  /// The newest rows that fit the filter, up to 200,000; a filter by day reaches the others.
  private Sheet sheet(AuditFilter filter, @Nullable String sort) {
    var entries = log.all(filter, new PageRequest(0, 0, sort), MOST);
    var rows = entries.stream().map(AuditPages::row).toList();
    return sheets.of("platform.audit.title", COLUMNS, rows);
  }

  private static List<Object> row(AuditEntry entry) {
    return List.of(
        entry.id(),
        entry.at(),
        entry.actor(),
        entry.kind(),
        entry.deed(),
        entry.subject(),
        entry.details());
  }
}
