package org.safeconduct.access;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
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

/// Grave changes that wait for a second administrator, and what became of those before.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/access/grants")
class GrantPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "access.grant.",
      "username",
      "what",
      "clearance",
      "asked",
      "asker",
      "decided",
      "decider",
      "state");

  private final Grants grants;
  private final AssignmentChoices choices;
  private final Permissions permissions;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  GrantPages(
      Grants grants,
      AssignmentChoices choices,
      Permissions permissions,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.grants = grants;
    this.choices = choices;
    this.permissions = permissions;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping(params = "!format")
  String list(
      GrantFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("page", grants.list(filter, new PageRequest(page, 0, sort)));
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", Grant.Kind.values());
    model.addAttribute("alone", grants.isAlone());
    boolean decides = permissions.allows(Duty.ADMINISTER);
    model.addAttribute("stuck", grants.isStuck());
    model.addAttribute("mayDecide", decides);
    model.addAttribute("obstacles", decides ? grants.obstacles() : Map.of());
    model.addAttribute("clearances", choices.clearances());
    model.addAttribute("now", clock.instant());
    return "access/grants";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      GrantFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var labels = choices.clearances();
    var rows = Exports.all(request -> grants.list(filter, request), sort).stream()
        .map(it -> cells(it, labels))
        .toList();
    return exports.download(sheets.of("access.grant.title", COLUMNS, rows), format, "grants");
  }

  @PostMapping("/{id}/confirmation")
  String confirm(@PathVariable UUID id, RedirectAttributes next) {
    return switch (grants.confirm(id)) {
      case AccountOutcome.DoneWithPassword it -> {
        next.addFlashAttribute("oneTimePassword", it.password());
        yield "redirect:/access/accounts/" + it.account();
      }
      case AccountOutcome.Done _, AccountOutcome.Waits _ -> {
        next.addFlashAttribute("said", "access.grant.now-granted");
        yield "redirect:/access/grants";
      }
      case AccountOutcome.Refused it -> {
        next.addFlashAttribute("wrong", it.words());
        yield "redirect:/access/grants";
      }
    };
  }

  @PostMapping("/{id}/refusal")
  String refuse(@PathVariable UUID id, RedirectAttributes next) {
    grants.refuse(id);
    next.addFlashAttribute("said", "access.grant.now-refused");
    return "redirect:/access/grants";
  }

  private List<@Nullable Object> cells(Grant it, Map<Integer, String> labels) {
    var decision = it.decision();
    return Arrays.asList(
        it.username(),
        it.ofRoles() ? roles(it) : sheets.text(it.words()),
        it.ofRoles() ? clearance(it.wanted().clearance(), labels) : null,
        it.askedAt(),
        it.askedBy(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.by(),
        sheets.text("access.grant.state." + it.state(clock.instant())));
  }

  private String clearance(int rank, Map<Integer, String> labels) {
    var label = labels.get(rank);
    return label == null ? sheets.text("access.clearance.rank", rank) : label;
  }

  private String roles(Grant it) {
    return it.wanted().roles().stream()
        .sorted()
        .map(role -> sheets.text(role.key()))
        .collect(Collectors.joining(", "));
  }
}
