package org.safeconduct.people.confirmations;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
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
  private final Confirmations confirmations;
  private final PeopleRegister register;
  private final Sheets sheets;
  private final ListDownloads downloads;
  private final Clock clock;

  ConfirmationPages(
      Confirmations confirmations,
      PeopleRegister register,
      Sheets sheets,
      ListDownloads downloads,
      Clock clock) {
    this.confirmations = confirmations;
    this.register = register;
    this.sheets = sheets;
    this.downloads = downloads;
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
    return downloads.all(sheet(), it -> confirmations.list(wishes.filter(), it), sort, format);
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

  private ListSheet<Confirmation> sheet() {
    var now = clock.instant();
    return ListSheet.<Confirmation>of(
            "people.confirmations.title", "people.confirmation.", "confirmations")
        .column("organisation", it -> it.organisation().name())
        .column("station", Confirmation::station)
        .column("country", Confirmation::country)
        .column("state", it -> sheets.text("people.confirmation.state." + it.state(now)))
        .column("people", it -> it.counts().people())
        .column("came", it -> it.counts().came())
        .column("went", it -> it.counts().went())
        .column("changed", it -> it.counts().changed())
        .column("as-of", it -> it.counts().asOf())
        .column("due", Confirmation::dueAt)
        .column("asked", Confirmation::asked)
        .column("by", it -> it.confirmed() == null ? null : it.confirmed().by())
        .column("at", it -> it.confirmed() == null ? null : it.confirmed().at())
        .column("note", it -> it.confirmed() == null ? null : it.confirmed().note());
  }
}
