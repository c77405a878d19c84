package org.safeconduct.platform.audit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The daily roots of the audit trail.
@Controller
@Shows(Content.OPEN)
class AuditRootPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "platform.root.", "day", "number", "root", "place", "sent", "proof", "attempts", "trouble");

  private final AuditRoots roots;
  private final Exports exports;
  private final Sheets sheets;

  AuditRootPages(AuditRoots roots, Exports exports, Sheets sheets) {
    this.roots = roots;
    this.exports = exports;
    this.sheets = sheets;
  }

  @GetMapping(path = "/audit/roots", params = "!format")
  String list(
      RootFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("page", roots.list(filter, new PageRequest(page, 0, sort)));
    model.addAttribute("filter", filter);
    return "platform/roots";
  }

  @GetMapping(path = "/audit/roots", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      RootFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> roots.list(filter, request), sort).stream()
        .map(AuditRootPages::cells)
        .toList();
    return exports.download(sheets.of("platform.root.title", COLUMNS, rows), format, "audit-roots");
  }

  private static List<@Nullable Object> cells(RootSending it) {
    return Arrays.asList(
        it.root().day(),
        it.root().number(),
        it.root().hex(),
        it.place(),
        it.sentAt(),
        it.proof(),
        it.attempts(),
        it.trouble());
  }
}
