package org.safeconduct.platform.audit;

import java.time.Clock;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The audit trail on a page.
@Controller
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
  private final Exports exports;
  private final MessageSource words;
  private final CurrentUser currentUser;
  private final Clock clock;

  AuditPages(
      AuditLog log, Exports exports, MessageSource words, CurrentUser currentUser, Clock clock) {
    this.log = log;
    this.exports = exports;
    this.words = words;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @GetMapping(path = "/audit", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      AuditFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return exports.download(sheet(filter, sort), format, "audit");
  }

  @GetMapping(path = "/audit", params = "!format")
  String list(
      AuditFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("entries", log.list(filter, new PageRequest(page, 0, sort)));
    model.addAttribute("filter", filter);
    return "platform/audit";
  }

  /// The newest rows that fit the filter, up to 200,000; a filter by day reaches the others.
  private Sheet sheet(AuditFilter filter, @Nullable String sort) {
    var asOf = clock.instant();
    var entries = log.all(filter, new PageRequest(0, 0, sort), MOST);
    var rows = entries.stream().map(AuditPages::row).toList();
    var columns = COLUMNS.stream().map(this::say).toList();
    return new Sheet(
        say("platform.audit.title"), columns, rows, asOf, "INTERNAL", currentUser.name());
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

  private String say(String key) {
    return words.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
