package org.safeconduct.people.confirmations;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.BadParameter;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lists that wait to be confirmed or were; the page of one is [DifferencePages].
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/confirmations")
class ConfirmationPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "people.confirmation.",
      "organisation",
      "station",
      "country",
      "state",
      "people",
      "came",
      "went",
      "changed",
      "as-of",
      "due",
      "asked",
      "by",
      "at",
      "note");

  private final Confirmations confirmations;
  private final PeopleRegister register;
  private final Sheets sheets;
  private final Exports exports;
  private final Clock clock;

  ConfirmationPages(
      Confirmations confirmations,
      PeopleRegister register,
      Sheets sheets,
      Exports exports,
      Clock clock) {
    this.confirmations = confirmations;
    this.register = register;
    this.sheets = sheets;
    this.exports = exports;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  ///
  /// @param state what waits unless it says otherwise; `all` for everything
  record Wishes(
      @Nullable String state,
      @Nullable UUID organisation,
      @Nullable String country,
      @Nullable String q) {
    ConfirmationFilter filter() {
      boolean all = "all".equals(state);
      return new ConfirmationFilter(
          all ? null : BadParameter.read("state", state, Wishes::read),
          organisation == null ? null : new OrganisationId(organisation),
          country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT),
          q == null ? "" : q.strip(),
          all);
    }

    private static Confirmation.State read(String word) {
      return Confirmation.State.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  @GetMapping
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", confirmations.list(wishes.filter(), new PageRequest(page, 0, sort)));
    model.addAttribute("organisations", register.organisations());
    model.addAttribute("states", Confirmation.State.values());
    model.addAttribute("now", clock.instant());
    return "people/confirmations";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> confirmations.list(wishes.filter(), request), sort).stream()
        .map(this::cells)
        .toList();
    return exports.download(
        sheets.of("people.confirmations.title", COLUMNS, rows), format, "confirmations");
  }

  @PostMapping("/{id}/confirmation")
  String confirm(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes next) {
    switch (confirmations.confirm(id, mark, note)) {
      case ConfirmOutcome.Done _ -> {
        next.addFlashAttribute("said", "people.said.confirmed");
        return "redirect:/people/confirmations";
      }
      case ConfirmOutcome.ConfirmedAlready _ ->
        next.addFlashAttribute("wrong", "people.wrong.confirmed-already");
      case ConfirmOutcome.ListChanged _ ->
        next.addFlashAttribute("wrong", "people.wrong.list-changed");
      case ConfirmOutcome.NoteTooLong _ -> {
        next.addFlashAttribute("noteWrong", "people.wrong.too-long");
        next.addFlashAttribute("note", note.substring(0, 300));
      }
    }
    return "redirect:/people/confirmations/" + id;
  }

  private List<?> cells(Confirmation it) {
    var said = it.confirmed();
    return Arrays.asList(
        it.organisation().name(),
        it.station(),
        it.country(),
        sheets.text("people.confirmation.state." + it.state(clock.instant())),
        it.counts().people(),
        it.counts().came(),
        it.counts().went(),
        it.counts().changed(),
        it.counts().asOf(),
        it.dueAt(),
        it.asked(),
        said == null ? null : said.by(),
        said == null ? null : said.at(),
        said == null ? null : said.note());
  }
}
