package org.safeconduct.platform.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.LookDeeds.Sight;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// “Who looked at me”, and the same for an auditor about anybody.
@Controller
@Shows(Content.PERSONAL)
class LookPages {
  private static final int MOST = 50_000;
  private static final List<String> COLUMNS =
      Sheets.columns("platform.look.", "first", "last", "who", "as", "what", "why", "times");

  private final Looks looks;
  private final NamedRecords names;
  private final Exports exports;
  private final Sheets sheets;

  LookPages(Looks looks, NamedRecords names, Exports exports, Sheets sheets) {
    this.looks = looks;
    this.names = names;
    this.exports = exports;
    this.sheets = sheets;
  }

  @GetMapping(path = "/me/looks", params = "!format")
  String own(
      LookFilter filter,
      @RequestParam(required = false) @Nullable UUID of,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("of", of);
    model.addAttribute("dependants", looks.dependants());
    return list(whom(of), filter, new PageRequest(page, 0, sort), model);
  }

  @GetMapping(path = "/me/looks", params = "format")
  ResponseEntity<StreamingResponseBody> exportOwn(
      LookFilter filter,
      @RequestParam(required = false) @Nullable UUID of,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var person = whom(of).orElseThrow(() -> new NotFound("person", "of this account"));
    return exports.download(sheet(person, filter, sort), format, "who-looked-at-me");
  }

  @GetMapping(path = "/audit/looks/{person}", params = "!format")
  String of(
      @PathVariable UUID person,
      LookFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("other", person);
    model.addAttribute("names", names.named(List.of(person)));
    return list(Optional.of(person), filter, new PageRequest(page, 0, sort), model);
  }

  @GetMapping(path = "/audit/looks/{person}", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable UUID person,
      LookFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return exports.download(sheet(person, filter, sort), format, "who-looked");
  }

  /// The dependant who was chosen, else oneself.
  private Optional<UUID> whom(@Nullable UUID of) {
    return of == null ? looks.own() : Optional.of(of);
  }

  private String list(Optional<UUID> person, LookFilter filter, PageRequest request, Model model) {
    model.addAttribute("known", person.isPresent());
    model.addAttribute("filter", filter);
    model.addAttribute("sights", Sight.values());
    model.addAttribute(
        "page",
        person.map(it -> looks.list(it, filter, request)).orElseGet(() -> Page.empty(request)));
    return "platform/looks";
  }

  private Sheet sheet(UUID person, LookFilter filter, @Nullable String sort) {
    var all = looks.all(person, filter, new PageRequest(0, 0, sort), MOST);
    return sheets.of(
        "platform.look.title", COLUMNS, all.stream().map(this::cells).toList());
  }

  private List<?> cells(Look look) {
    return Arrays.asList(
        look.firstAt(),
        look.lastAt(),
        look.actor(),
        look.roles().stream().map(sheets::text).collect(Collectors.joining(", ")),
        sheets.text(look.words()),
        look.reason(),
        look.times());
  }
}
