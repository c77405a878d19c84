package org.safeconduct.profiles.retention;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What must stay.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/retention/holds")
class HoldPages {
  private static final WayBack LIST = new WayBack("/retention/holds");

  private final Holds holds;
  private final NamedRecords names;
  private final Permissions permissions;
  private final ListDownloads downloads;
  private final Sheets sheets;

  HoldPages(
      Holds holds,
      NamedRecords names,
      Permissions permissions,
      ListDownloads downloads,
      Sheets sheets) {
    this.holds = holds;
    this.names = names;
    this.permissions = permissions;
    this.downloads = downloads;
    this.sheets = sheets;
  }

  /// @param subject the id of what a hold is to be placed on, when a link brought the reader here
  @GetMapping(params = "!format")
  String list(
      HoldFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(defaultValue = "") String subject,
      Model model) {
    var meant = subject.isBlank() ? List.<NamedRecord>of() : holds.named(subject);
    var typed = meant.isEmpty() ? subject : meant.getFirst().name();
    fill(filter, new PageRequest(page, 0, sort), model);
    return show(new Holds.Wish(typed, "", "", ""), meant, model);
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      HoldFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> holds.list(filter, request), sort);
    var named = names.named(all.stream().map(Hold::subject).toList());
    return downloads.these(sheet(named), all, format);
  }

  @PostMapping
  ModelAndView place(
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String chosen,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String reason,
      Model page,
      RedirectAttributes next) {
    var wish = new Holds.Wish(subject, chosen, code, reason);
    return switch (holds.place(wish)) {
      case HoldOutcome.Done _ -> LIST.done("profiles.hold.placed-now", next);
      case HoldOutcome.AnotherPersonNeeded _ -> LIST.wrong("profiles.hold.wrong.another", next);
      case HoldOutcome.ToBeChosen it -> again(wish, it.records(), page);
      case HoldOutcome.Refused it -> {
        page.addAttribute("wrongField", it.field());
        page.addAttribute("wrongWords", it.words());
        yield again(wish, List.of(), page);
      }
    };
  }

  @PostMapping("/{id}/lifting")
  ModelAndView lift(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    return switch (holds.lift(id, reason)) {
      case HoldOutcome.Done _ -> LIST.done("profiles.hold.lifted-now", next);
      case HoldOutcome.AnotherPersonNeeded _ -> LIST.wrong("profiles.hold.wrong.another", next);
      case HoldOutcome.Refused it -> LIST.wrong(it.words(), next);
      case HoldOutcome.ToBeChosen _ -> LIST.wrong("profiles.hold.wrong.unknown", next);
    };
  }

  private ModelAndView again(Holds.Wish wish, List<NamedRecord> meant, Model page) {
    fill(HoldFilter.ALL, new PageRequest(0, 0, null), page);
    return WayBack.refused(show(wish, meant, page), page);
  }

  private void fill(HoldFilter filter, PageRequest request, Model model) {
    var rows = holds.list(filter, request);
    model.addAttribute("page", rows);
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", holds.subjectKinds());
    model.addAttribute(
        "names", names.named(rows.rows().stream().map(Hold::subject).toList()));
  }

  private String show(Holds.Wish wish, List<NamedRecord> meant, Model model) {
    model.addAttribute("wish", wish);
    model.addAttribute("meant", meant);
    model.addAttribute("mayHold", permissions.allows(Duty.KEEP_RECORDS));
    return "profiles/holds";
  }

  private ListSheet<Hold> sheet(Map<UUID, NamedRecord> named) {
    return ListSheet.<Hold>of("profiles.hold.title", "profiles.hold.", "holds")
        .column("kind", this::kind)
        .column("name", it -> name(named.get(it.subject())))
        .column("subject", Hold::subject)
        .column("reason", Hold::reason)
        .column("placed", Hold::placedAt)
        .column("by", Hold::placedBy)
        .column("lifted", Hold::liftedAt)
        .column("lifted-by", Hold::liftedBy)
        .column("lift-reason", Hold::liftReason);
  }

  private @Nullable String kind(Hold it) {
    return it.kind() == null ? null : sheets.text("profiles.hold.kind." + it.kind());
  }

  private static @Nullable String name(@Nullable NamedRecord it) {
    return it == null ? null : it.name();
  }
}
