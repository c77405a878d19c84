package org.safeconduct.people.confirmations;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What differs on one list since it was confirmed last.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/confirmations/{id}")
class DifferencePages {
  private static final List<String> COLUMNS =
      Sheets.columns("people.difference.", "kind", "person", "fields", "id");

  private final Confirmations confirmations;
  private final Permissions permissions;
  private final Sheets sheets;
  private final Exports exports;
  private final Clock clock;

  DifferencePages(
      Confirmations confirmations,
      Permissions permissions,
      Sheets sheets,
      Exports exports,
      Clock clock) {
    this.confirmations = confirmations;
    this.permissions = permissions;
    this.sheets = sheets;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var list = confirmations.get(id);
    model.addAttribute("list", list);
    model.addAttribute("state", list.state(clock.instant()));
    model.addAttribute("mayConfirm", permissions.allows(Duty.EDIT_PEOPLE));
    if (list.confirmed() != null) return "people/confirmed";
    var found = confirmations.differences(id);
    var request = new PageRequest(page, 0, sort);
    var rows = rows(id, found.rows(), kind, request);
    model.addAttribute("found", found);
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", Difference.Kind.values());
    model.addAttribute(
        "page",
        new Page<>(
            rows.stream().skip(request.offset()).limit(request.size()).toList(),
            request.page(),
            request.size(),
            rows.size()));
    return "people/confirmation";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var found = confirmations.differences(id).rows();
    var all = rows(id, found, kind, new PageRequest(0, 0, sort));
    Marking.holds(all);
    var rows = all.stream().map(this::cells).toList();
    return exports.download(
        sheets.of("people.confirmation.title", COLUMNS, rows), format, "differences");
  }

  /// Those of one kind; without a kind whoever differs.
  private List<Difference> rows(
      UUID id, List<Difference> differing, @Nullable String kind, PageRequest request) {
    var wanted = BadParameter.read(
        "kind", kind, word -> Difference.Kind.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
    var all = wanted == Difference.Kind.SAME ? confirmations.unchanged(id) : differing;
    var rows = all.stream().filter(it -> wanted == null || it.kind() == wanted);
    if (request.order().equals("kind")) rows = rows.sorted(Comparator.comparing(Difference::kind));
    var sorted = rows.toList();
    return request.descending() ? sorted.reversed() : sorted;
  }

  private List<?> cells(Difference it) {
    return List.of(
        sheets.text("people.difference." + it.kind()),
        it.name(),
        it.fields().stream()
            .map(field -> sheets.text("people.listed." + field.field())
                + ": "
                + field.before()
                + " → "
                + field.after())
            .collect(Collectors.joining("; ")),
        it.person().toString());
  }
}
