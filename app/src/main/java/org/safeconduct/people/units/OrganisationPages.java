package org.safeconduct.people.units;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Organisations: the list, its file, and a new one.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/organisations")
class OrganisationPages {
  private static final List<String> COLUMNS = List.of(
      "people.column.organisation",
      "people.organisations.short",
      "people.units.title",
      "people.quality.people");

  private final Units units;
  private final Permissions permissions;
  private final Sheets sheets;
  private final Exports exports;
  private final Clock clock;

  OrganisationPages(
      Units units, Permissions permissions, Sheets sheets, Exports exports, Clock clock) {
    this.units = units;
    this.permissions = permissions;
    this.sheets = sheets;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    permissions.require(Duty.READ_PEOPLE);
    model.addAttribute("page", units.organisations(q, new PageRequest(page, 0, sort)));
    model.addAttribute("q", q);
    model.addAttribute("asOf", clock.instant());
    model.addAttribute(
        "mayAdd", permissions.allows(Duty.EDIT_PEOPLE) && permissions.scope().everybody());
    return "people/organisations";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    permissions.require(Duty.READ_PEOPLE);
    var rows = Exports.all(request -> units.organisations(q, request), sort).stream()
        .map(it -> List.<Object>of(
            it.organisation().name(), it.organisation().code(), it.units(), it.people()))
        .toList();
    return exports.download(
        sheets.of("people.organisations.title", COLUMNS, rows), format, "organisations");
  }

  @PostMapping
  String add(@RequestParam String code, @RequestParam String name, RedirectAttributes next) {
    next.addFlashAttribute("code", code);
    next.addFlashAttribute("name", name);
    return UnitPages.told(units.addOrganisation(code, name), "/organisations", next);
  }
}
