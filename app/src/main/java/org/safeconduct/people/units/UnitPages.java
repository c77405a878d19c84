package org.safeconduct.people.units;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
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

/// The units of an organisation.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/organisations")
class UnitPages {
  private static final List<String> COLUMNS =
      List.of("people.field.unit", "people.quality.people", "people.units.ended-at");

  private final PeopleRegister register;
  private final Units units;
  private final Permissions permissions;
  private final Sheets sheets;
  private final Exports exports;
  private final Clock clock;

  UnitPages(
      PeopleRegister register,
      Units units,
      Permissions permissions,
      Sheets sheets,
      Exports exports,
      Clock clock) {
    this.sheets = sheets;
    this.exports = exports;
    this.clock = clock;
    this.register = register;
    this.units = units;
    this.permissions = permissions;
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable OrganisationId id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean ended,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute(
        "page", units.list(id, new UnitFilter(q, ended), new PageRequest(page, 0, sort)));
    model.addAttribute("organisation", organisation(id));
    model.addAttribute("q", q);
    model.addAttribute("ended", ended);
    model.addAttribute("units", units.tree(id));
    model.addAttribute("asOf", clock.instant());
    var scope = permissions.scope();
    model.addAttribute(
        "mayEdit",
        permissions.allows(Duty.EDIT_PEOPLE)
            && (scope.everybody() || scope.organisations().contains(id.value())));
    return "people/units";
  }

  @GetMapping(path = "/{id}", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable OrganisationId id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean ended,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var filter = new UnitFilter(q, ended);
    var rows = Exports.all(request -> units.list(id, filter, request), sort).stream()
        .map(it -> Arrays.<@Nullable Object>asList(it.path(), it.people(), it.endedAt()))
        .toList();
    var title = sheets.text("people.units.of", organisation(id).name());
    return exports.download(sheets.titled(title, COLUMNS, rows), format, "units");
  }

  @PostMapping("/{id}/name")
  String rename(
      @PathVariable OrganisationId id, @RequestParam String name, RedirectAttributes next) {
    return told(units.renameOrganisation(id, name), "/organisations/" + id, next);
  }

  @PostMapping("/{id}/units")
  String addUnit(
      @PathVariable OrganisationId id,
      @RequestParam String name,
      @RequestParam(required = false) @Nullable UUID parent,
      RedirectAttributes next) {
    next.addFlashAttribute("name", name);
    return told(units.add(id, parent, name), "/organisations/" + id, next);
  }

  @PostMapping("/{id}/units/{unit}/name")
  String renameUnit(
      @PathVariable OrganisationId id,
      @PathVariable UUID unit,
      @RequestParam int version,
      @RequestParam String name,
      RedirectAttributes next) {
    return told(units.rename(unit, version, name), "/organisations/" + id, next);
  }

  @PostMapping("/{id}/units/{unit}/ending")
  String end(
      @PathVariable OrganisationId id,
      @PathVariable UUID unit,
      @RequestParam int version,
      RedirectAttributes next) {
    return told(units.end(unit, version), "/organisations/" + id, next);
  }

  private Organisation organisation(OrganisationId id) {
    return register.organisations().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("organisation", id));
  }

  static String told(UnitOutcome outcome, String page, RedirectAttributes next) {
    switch (outcome) {
      case UnitOutcome.Done _ -> {
        next.addFlashAttribute("said", "people.said.changed");
        next.addFlashAttribute("name", "");
      }
      case UnitOutcome.Refused it -> next.addFlashAttribute("wrong", "people.wrong." + it.code());
      case UnitOutcome.ChangedMeanwhile _ ->
        next.addFlashAttribute("wrong", "people.wrong.meanwhile");
    }
    return "redirect:" + page;
  }
}
