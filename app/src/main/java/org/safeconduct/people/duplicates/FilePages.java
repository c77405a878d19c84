package org.safeconduct.people.duplicates;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleFilter;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Other files of one person: what is noted, the search for one, and the question to whoever may
/// see both.
@Controller
@Shows(Content.PERSONAL)
class FilePages {
  private static final int FOUND = 10;
  private static final List<String> COLUMNS = Sheets.columns(
      "people.request.", "person", "organisation", "note", "by", "at", "answer", "answered-by");

  private final Duplicates duplicates;
  private final Requests requests;
  private final PeopleRegister register;
  private final Sheets sheets;
  private final Exports exports;

  FilePages(
      Duplicates duplicates,
      Requests requests,
      PeopleRegister register,
      Sheets sheets,
      Exports exports) {
    this.duplicates = duplicates;
    this.requests = requests;
    this.register = register;
    this.sheets = sheets;
    this.exports = exports;
  }

  @GetMapping("/people/{id}/duplicates")
  String ofFile(@PathVariable PersonId id, @RequestParam @Nullable String q, Model page) {
    var card = duplicates.reach(id);
    var wanted = q == null ? card.name() : q.strip();
    var filter = new PeopleFilter(null, null, wanted.isEmpty() ? null : wanted, null, false);
    page.addAttribute("card", card);
    page.addAttribute("q", wanted);
    page.addAttribute("pairs", duplicates.of(id));
    page.addAttribute("mayAnswer", requests.mayAnswer());
    page.addAttribute(
        "found",
        wanted.isEmpty()
            ? List.of()
            : register.list(filter, new PageRequest(0, FOUND, null)).rows().stream()
                .filter(it -> !it.id().equals(id))
                .toList());
    return "people/other-files";
  }

  @PostMapping("/people/{id}/duplicates")
  String ask(
      @PathVariable PersonId id,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes next) {
    var fault = requests.ask(id, note);
    if (fault.isEmpty()) next.addFlashAttribute("said", "people.said.duplicate-asked");
    else {
      next.addFlashAttribute("noteWrong", "people.wrong." + fault.get());
      next.addFlashAttribute("note", note);
    }
    return "redirect:/people/" + id + "/duplicates";
  }

  @GetMapping("/people/duplicates/requests")
  String list(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("all", all);
    model.addAttribute("page", requests.list(all, new PageRequest(page, 0, sort)));
    model.addAttribute("mayAnswer", requests.mayAnswer());
    return "people/duplicate-requests";
  }

  @GetMapping(path = "/people/duplicates/requests", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> requests.list(all, request), sort).stream()
        .map(FilePages::cells)
        .toList();
    return exports.download(
        sheets.of("people.requests.title", COLUMNS, rows), format, "duplicate-requests");
  }

  @PostMapping("/people/duplicates/requests/{id}/answer")
  String answer(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String answer,
      RedirectAttributes next) {
    var fault = requests.settle(id, answer);
    if (fault.isEmpty()) next.addFlashAttribute("said", "people.said.answered");
    else next.addFlashAttribute("wrong", "people.wrong." + fault.get());
    return "redirect:/people/duplicates/requests";
  }

  private static List<?> cells(Request it) {
    return java.util.Arrays.asList(
        it.person().name(),
        it.person().organisationName(),
        it.note(),
        it.askedBy(),
        it.askedAt(),
        it.answer(),
        it.settledBy());
  }
}
