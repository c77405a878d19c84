package org.safeconduct.profiles.retention;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.safeconduct.profiles.Shortening;
import org.safeconduct.profiles.Shortenings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is due, and what was deleted.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/retention")
class RetentionPages {
  private static final List<String> DUE =
      Sheets.columns("profiles.retention.", "id", "person", "organisation", "since", "held");
  private static final List<String> STATEMENTS = Sheets.columns(
      "profiles.retention.",
      "number",
      "at",
      "what",
      "days",
      "rows",
      "held",
      "oldest",
      "newest",
      "ids",
      "hash");
  private final Retention retention;
  private final NamedRecords names;
  private final Shortenings shortenings;
  private final Permissions permissions;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  RetentionPages(
      Retention retention,
      NamedRecords names,
      Shortenings shortenings,
      Permissions permissions,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.retention = retention;
    this.names = names;
    this.shortenings = shortenings;
    this.permissions = permissions;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping(params = "!format")
  String preview(Model page) {
    page.addAttribute("counts", retention.preview());
    page.addAttribute("asOf", clock.instant());
    var waiting = shortenings.waiting();
    page.addAttribute("waiting", waiting);
    page.addAttribute(
        "names", names.named(waiting.stream().map(Shortening::organisation).toList()));
    page.addAttribute("mayConfirm", permissions.allows(Duty.KEEP_RECORDS));
    return "profiles/retention";
  }

  @GetMapping(path = "/due/{rule}", params = "!format")
  String due(
      @PathVariable String rule,
      @RequestParam(required = false) @Nullable Boolean held,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var rows = retention.due(rule, held, new PageRequest(page, 0, sort));
    model.addAttribute("page", rows);
    model.addAttribute("held", held);
    model.addAttribute(
        "names", names.named(rows.rows().stream().map(DueRow::person).toList()));
    model.addAttribute("rule", rule);
    model.addAttribute(
        "words",
        retention.preview().stream()
            .map(DueCount::rule)
            .filter(it -> it.name().equals(rule))
            .findFirst()
            .orElseThrow()
            .words());
    return "profiles/due";
  }

  @GetMapping(path = "/due/{rule}", params = "format")
  ResponseEntity<StreamingResponseBody> exportDue(
      @PathVariable String rule,
      @RequestParam(required = false) @Nullable Boolean held,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> retention.due(rule, held, request), sort).stream()
        .map(it -> Arrays.asList(it.id(), it.person(), it.organisation(), it.at(), it.held()))
        .toList();
    return exports.download(sheets.of("profiles.retention.title", DUE, rows), format, "due");
  }

  @GetMapping(path = "/statements", params = "!format")
  String statements(
      StatementFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("page", retention.statements(filter, new PageRequest(page, 0, sort)));
    model.addAttribute("filter", filter);
    var rules = new LinkedHashMap<String, String>();
    retention.applied().forEach(rule -> rules.put(rule, PurgeStatement.words(rule)));
    model.addAttribute("rules", rules);
    return "profiles/statements";
  }

  @GetMapping(path = "/statements", params = "format")
  ResponseEntity<StreamingResponseBody> exportStatements(
      StatementFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> retention.statements(filter, request), sort).stream()
        .map(it -> List.of(
            it.number(),
            it.at(),
            sheets.text(it.words()),
            it.period(),
            it.rows(),
            it.held(),
            it.oldest(),
            it.newest(),
            it.idsHash(),
            it.hash()))
        .toList();
    return exports.download(
        sheets.of("profiles.retention.statements", STATEMENTS, rows), format, "deleted");
  }

  @PostMapping("/shortenings/{id}/confirmation")
  String confirm(@PathVariable UUID id, RedirectAttributes next) {
    if (shortenings.confirm(id))
      next.addFlashAttribute("said", "profiles.shortening.now-confirmed");
    else next.addFlashAttribute("wrong", "profiles.shortening.wrong.another");
    return "redirect:/retention";
  }
}
