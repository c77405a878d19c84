package org.safeconduct.people.duplicates;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
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

/// Pairs of files, one pair side by side, and what is decided about it.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/duplicates")
class DuplicatePages {
  private final Duplicates duplicates;
  private final Comparing comparing;
  private final Joining joining;
  private final PeopleRegister register;
  private final Sheets sheets;
  private final ListDownloads downloads;

  DuplicatePages(
      Duplicates duplicates,
      Comparing comparing,
      Joining joining,
      PeopleRegister register,
      Sheets sheets,
      ListDownloads downloads) {
    this.duplicates = duplicates;
    this.comparing = comparing;
    this.joining = joining;
    this.register = register;
    this.sheets = sheets;
    this.downloads = downloads;
  }

  /// A filter as it stands in an address; empty values do not limit.
  ///
  /// @param verdict what was decided; what waits unless it says otherwise, `all` for everything
  record Wishes(
      @Nullable String verdict,
      @Nullable String rule,
      @Nullable UUID organisation,
      @Nullable String q,
      @Nullable Boolean across) {
    DuplicateFilter filter() {
      var word = verdict == null || verdict.isBlank() ? Verdict.Word.OPEN.name() : verdict;
      return new DuplicateFilter(
          word.equals("all") ? null : BadParameter.read("verdict", word, Verdict.Word::valueOf),
          BadParameter.read("rule", rule, Rule::of),
          organisation == null ? null : new OrganisationId(organisation),
          null,
          q == null ? "" : q.strip(),
          Boolean.TRUE.equals(across));
    }
  }

  @GetMapping
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", duplicates.list(wishes.filter(), new PageRequest(page, 0, sort)));
    model.addAttribute("organisations", register.organisations());
    model.addAttribute("rules", Rule.values());
    model.addAttribute("verdicts", Verdict.Word.values());
    return "people/duplicates";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return downloads.all(sheet(), it -> duplicates.list(wishes.filter(), it), sort, format);
  }

  @GetMapping("/{id}")
  String compare(@PathVariable UUID id, Model model) {
    model.addAttribute("compared", comparing.compare(id));
    return "people/duplicate";
  }

  @PostMapping("/{id}/joining")
  String same(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String leads,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes next) {
    var pair = duplicates.get(id);
    var chosen = pair.both().stream()
        .map(card -> card.id())
        .filter(it -> it.toString().equals(leads))
        .findFirst();
    var outcome = chosen.isEmpty()
        ? new JoinOutcome.Refused("leads")
        : joining.same(id, version, chosen.get(), note);
    return told(id, outcome, "people.said.joined", note, next);
  }

  @PostMapping("/{id}/telling-apart")
  String different(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes next) {
    return told(id, joining.different(id, version, note), "people.said.told-apart", note, next);
  }

  @PostMapping("/{id}/undoing")
  String undo(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      RedirectAttributes next) {
    return told(id, joining.undo(id, version), "people.said.undone", "", next);
  }

  @PostMapping
  String pair(
      @RequestParam PersonId person, @RequestParam PersonId other, RedirectAttributes next) {
    return switch (joining.pair(person, other)) {
      case JoinOutcome.Done it -> "redirect:/people/duplicates/" + it.duplicate();
      case JoinOutcome.Refused it -> {
        next.addFlashAttribute("wrong", "people.wrong." + it.code());
        yield "redirect:/people/" + person + "/duplicates";
      }
      case JoinOutcome.DecidedMeanwhile _ -> "redirect:/people/" + person + "/duplicates";
    };
  }

  private static String told(
      UUID id, JoinOutcome outcome, String done, String note, RedirectAttributes next) {
    switch (outcome) {
      case JoinOutcome.Done _ -> next.addFlashAttribute("said", done);
      case JoinOutcome.DecidedMeanwhile _ ->
        next.addFlashAttribute("wrong", "people.wrong.decided-meanwhile");
      case JoinOutcome.Refused it -> {
        next.addFlashAttribute("wrong", "people.wrong." + it.code());
        next.addFlashAttribute("note", note);
      }
    }
    return "redirect:/people/duplicates/" + id;
  }

  private ListSheet<Duplicate> sheet() {
    return ListSheet.<Duplicate>of("people.duplicates.title", "people.duplicate.", "duplicates")
        .column("one", it -> it.both().getFirst().name())
        .column("one-organisation", it -> it.both().getFirst().organisationName())
        .column("other", it -> it.both().getLast().name())
        .column("other-organisation", it -> it.both().getLast().organisationName())
        .column("reasons", this::reasons)
        .column("found", Duplicate::foundAt)
        .column("verdict", it -> sheets.text("people.verdict." + it.verdict().word()))
        .column("by", it -> ruling(it).map(Verdict.Ruling::by).orElse(""))
        .column("note", it -> ruling(it).map(Verdict.Ruling::note).orElse(""));
  }

  private String reasons(Duplicate it) {
    return it.reasons().stream()
        .map(rule -> sheets.text("people.rule." + rule))
        .collect(Collectors.joining("; "));
  }

  private static Optional<Verdict.Ruling> ruling(Duplicate it) {
    return Optional.ofNullable(it.verdict().decided());
  }
}
