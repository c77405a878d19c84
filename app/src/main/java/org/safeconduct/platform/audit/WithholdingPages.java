package org.safeconduct.platform.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Looks that a person is not shown for now. Not below `/audit`, where nothing changes.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/withheld-looks")
class WithholdingPages {
  private static final WayBack LIST = new WayBack("/withheld-looks");

  private final Withholdings withholdings;
  private final NamedRecords names;
  private final ListDownloads downloads;
  private final Clock clock;

  WithholdingPages(
      Withholdings withholdings, NamedRecords names, ListDownloads downloads, Clock clock) {
    this.withholdings = withholdings;
    this.names = names;
    this.downloads = downloads;
    this.clock = clock;
  }

  @GetMapping(params = "!format")
  String list(
      WithholdingFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var rows = withholdings.list(filter, new PageRequest(page, 0, sort));
    model.addAttribute("filter", filter);
    model.addAttribute("page", rows);
    model.addAttribute("names", named(rows.rows()));
    model.addAttribute("now", clock.instant());
    if (!model.containsAttribute("wish"))
      model.addAttribute("wish", new Withholdings.Wish("", "", "", 30));
    return "platform/withheld";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      WithholdingFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> withholdings.list(filter, request), sort);
    return downloads.these(sheet(named(all)), all, format);
  }

  private static ListSheet<Withholding> sheet(Map<UUID, NamedRecord> named) {
    return ListSheet.<Withholding>of(
            "platform.withheld.title", "platform.withheld.", "withheld-looks")
        .column("person", it -> name(named.get(it.person())))
        .column("person-id", Withholding::person)
        .column("account", it -> name(named.get(it.account())))
        .column("account-id", Withholding::account)
        .column("reason", Withholding::reason)
        .column("asked", Withholding::askedAt)
        .column("asker", Withholding::askedBy)
        .column("confirmer", Withholding::confirmedBy)
        .column("until", Withholding::until)
        .column("ended", Withholding::endedAt);
  }

  @PostMapping
  ModelAndView ask(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int days,
      @ModelAttribute Withholdings.Choice choice,
      Model page,
      RedirectAttributes next) {
    var wish = new Withholdings.Wish(person, username, reason, days, choice);
    switch (withholdings.ask(wish)) {
      case WithholdingOutcome.Asked _ -> {
        return LIST.done("platform.withheld.now-asked", next);
      }
      case WithholdingOutcome.Wrong it -> page.addAttribute("wrongField", it.field());
      case WithholdingOutcome.ToBeChosen it -> page.addAttribute(it.field(), it.records());
    }
    page.addAttribute("wish", wish);
    list(WithholdingFilter.ALL, 0, null, page);
    return WayBack.refused("platform/withheld", page);
  }

  @PostMapping("/{id}/confirmation")
  ModelAndView confirm(@PathVariable UUID id, RedirectAttributes next) {
    if (withholdings.confirm(id)) return LIST.done("platform.withheld.now-confirmed", next);
    return LIST.wrong("platform.withheld.wrong.another", next);
  }

  @PostMapping("/{id}/end")
  ModelAndView end(@PathVariable UUID id, RedirectAttributes next) {
    withholdings.end(id);
    return LIST.done("platform.withheld.now-ended", next);
  }

  private Map<UUID, NamedRecord> named(List<Withholding> rows) {
    return names.named(
        rows.stream().flatMap(it -> Stream.of(it.person(), it.account())).toList());
  }

  private static @Nullable String name(@Nullable NamedRecord it) {
    return it == null ? null : it.name();
  }
}
