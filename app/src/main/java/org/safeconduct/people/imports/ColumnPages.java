package org.safeconduct.people.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListSample;
import org.safeconduct.people.lists.UnreadableList;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where somebody says what the columns of a list mean, and looks after what is remembered.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/import")
class ColumnPages {
  private static final String SOURCES = "/people/import/sources";
  private static final String FORM = "people/columns";
  private static final ListSheet<ColumnMapping> SHEET = ListSheet.<ColumnMapping>of(
          "people.sources.title", "people.source.", "sources")
      .column("source", ColumnMapping::source)
      .column("organisation", it -> it.organisation().name())
      .column("columns", ColumnMapping::used)
      .column("by", ColumnMapping::by)
      .column("at", ColumnMapping::at)
      .column("used", ColumnMapping::usedAt);

  private final ColumnMappings mappings;
  private final ListDownloads downloads;

  ColumnPages(ColumnMappings mappings, ListDownloads downloads) {
    this.mappings = mappings;
    this.downloads = downloads;
  }

  @GetMapping("/{upload}/columns")
  String ask(@PathVariable UUID upload, Model page) {
    var question = mappings.ask(upload);
    return form(upload, question, question.draft(), page);
  }

  @PostMapping("/{upload}/columns")
  ModelAndView remember(
      @PathVariable UUID upload,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var answer = mappings.remember(upload, sent);
    if (answer.isRemembered()) {
      next.addFlashAttribute("said", "people.said.columns-remembered");
      return new ModelAndView("redirect:/people/import/" + upload);
    }
    var question = mappings.ask(upload);
    page.addAttribute("wrong", words(answer));
    var typed = ColumnDraft.of(sent, question.sample().headings().size());
    return WayBack.refused(form(upload, question, typed, page), page);
  }

  @GetMapping(path = "/sources", params = "!format")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "-at") String sort,
      Model model) {
    model.addAttribute("q", q);
    model.addAttribute("page", mappings.list(q, new PageRequest(page, 0, sort)));
    return "people/sources";
  }

  @GetMapping(path = "/sources", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "-at") String sort,
      @RequestParam ExportFormat format) {
    return downloads.all(SHEET, request -> mappings.list(q, request), sort, format);
  }

  @GetMapping("/sources/{id}")
  String show(@PathVariable UUID id, Model page) {
    var it = mappings.get(id);
    var draft = new ColumnDraft(it.source(), it.organisation().id().toString(), it.columns());
    return form(it, draft, page);
  }

  @PostMapping("/sources/{id}")
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var answer = mappings.change(id, version, sent);
    if (answer.isRemembered()) {
      next.addFlashAttribute("said", "people.said.columns-remembered");
      return new ModelAndView("redirect:" + SOURCES);
    }
    var it = mappings.get(id);
    page.addAttribute("wrong", words(answer));
    return WayBack.refused(form(it, ColumnDraft.of(sent, it.headings().size()), page), page);
  }

  @PostMapping("/sources/{id}/removal")
  String forget(@PathVariable UUID id, RedirectAttributes next) {
    mappings.forget(id);
    next.addFlashAttribute("said", "people.said.columns-forgotten");
    return "redirect:" + SOURCES;
  }

  /// A file without a row of headings has no columns to name: its own page says so.
  @ExceptionHandler
  String explain(UnreadableList nothing, HttpServletRequest request) {
    var path = request.getRequestURI();
    return "redirect:" + path.substring(0, path.lastIndexOf('/'));
  }

  private String form(UUID upload, ColumnMappings.Question it, ColumnDraft draft, Model page) {
    page.addAttribute("action", "/people/import/" + upload + "/columns");
    page.addAttribute("back", "/people/import/" + upload);
    page.addAttribute("fileName", it.fileName());
    page.addAttribute("sample", it.sample());
    page.addAttribute("organisations", mappings.organisations());
    return form(draft, page);
  }

  private String form(ColumnMapping it, ColumnDraft draft, Model page) {
    page.addAttribute("action", SOURCES + "/" + it.id());
    page.addAttribute("back", SOURCES);
    page.addAttribute("mapping", it);
    page.addAttribute("sample", new ListSample(it.headings(), it.columns(), List.of()));
    return form(draft, page);
  }

  private static String form(ColumnDraft draft, Model page) {
    page.addAttribute("draft", draft);
    page.addAttribute("columns", PeopleColumns.ALL.stream().map(Column::name).toList());
    return FORM;
  }

  private static Map<String, String> words(ColumnMappings.Answer answer) {
    return answer.wrongs().entrySet().stream()
        .collect(java.util.stream.Collectors.toMap(
            Map.Entry::getKey, it -> "people.wrong." + it.getValue()));
  }
}
