package org.safeconduct.platform.audit;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
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
  private static final List<String> COLUMNS = Sheets.columns(
      "platform.withheld.",
      "person",
      "person-id",
      "account",
      "account-id",
      "reason",
      "asked",
      "asker",
      "confirmer",
      "until",
      "ended");

  private final Withholdings withholdings;
  private final NamedRecords names;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  WithholdingPages(
      Withholdings withholdings, NamedRecords names, Exports exports, Sheets sheets, Clock clock) {
    this.withholdings = withholdings;
    this.names = names;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping(params = "!format")
  String list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var rows = withholdings.list(new PageRequest(page, 0, sort));
    model.addAttribute("page", rows);
    model.addAttribute("names", named(rows.rows()));
    model.addAttribute("now", clock.instant());
    if (!model.containsAttribute("wish"))
      model.addAttribute("wish", new Withholdings.Wish("", "", "", 30));
    return "platform/withheld";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(required = false) @Nullable String sort, @RequestParam ExportFormat format) {
    var all = Exports.all(withholdings::list, sort);
    var named = named(all);
    var rows = all.stream()
        .map(it -> Arrays.asList(
            name(named.get(it.person())),
            it.person(),
            name(named.get(it.account())),
            it.account(),
            it.reason(),
            it.askedAt(),
            it.askedBy(),
            it.confirmedBy(),
            it.until(),
            it.endedAt()))
        .toList();
    return exports.download(
        sheets.of("platform.withheld.title", COLUMNS, rows), format, "withheld-looks");
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
        return done("platform.withheld.now-asked", next);
      }
      case WithholdingOutcome.Wrong it -> page.addAttribute("wrongField", it.field());
      case WithholdingOutcome.ToBeChosen it -> page.addAttribute(it.field(), it.records());
    }
    page.addAttribute("wish", wish);
    list(0, null, page);
    return new ModelAndView("platform/withheld", page.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/{id}/confirmation")
  ModelAndView confirm(@PathVariable UUID id, RedirectAttributes next) {
    if (withholdings.confirm(id)) return done("platform.withheld.now-confirmed", next);
    next.addFlashAttribute("wrong", "platform.withheld.wrong.another");
    return new ModelAndView("redirect:/withheld-looks");
  }

  @PostMapping("/{id}/end")
  ModelAndView end(@PathVariable UUID id, RedirectAttributes next) {
    withholdings.end(id);
    return done("platform.withheld.now-ended", next);
  }

  private Map<UUID, NamedRecord> named(List<Withholding> rows) {
    return names.named(
        rows.stream().flatMap(it -> Stream.of(it.person(), it.account())).toList());
  }

  private static @Nullable String name(@Nullable NamedRecord it) {
    return it == null ? null : it.name();
  }

  private static ModelAndView done(String words, RedirectAttributes next) {
    next.addFlashAttribute("said", words);
    return new ModelAndView("redirect:/withheld-looks");
  }
}
