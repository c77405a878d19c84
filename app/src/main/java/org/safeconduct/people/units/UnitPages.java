package org.safeconduct.people.units;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Organisations, and the units of one of them.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/organisations")
class UnitPages {
  private final PeopleRegister register;
  private final Units units;
  private final Permissions permissions;

  UnitPages(PeopleRegister register, Units units, Permissions permissions) {
    this.register = register;
    this.units = units;
    this.permissions = permissions;
  }

  @GetMapping
  String list(Model page) {
    permissions.require(Duty.READ_PEOPLE);
    page.addAttribute("organisations", register.organisations());
    page.addAttribute(
        "mayAdd", permissions.allows(Duty.EDIT_PEOPLE) && permissions.scope().everybody());
    return "people/organisations";
  }

  @PostMapping
  String add(@RequestParam String code, @RequestParam String name, RedirectAttributes next) {
    next.addFlashAttribute("code", code);
    next.addFlashAttribute("name", name);
    return told(units.addOrganisation(code, name), "/organisations", next);
  }

  @GetMapping("/{id}")
  String show(@PathVariable OrganisationId id, Model page) {
    page.addAttribute("organisation", organisation(id));
    page.addAttribute("units", units.tree(id));
    var scope = permissions.scope();
    page.addAttribute(
        "mayEdit",
        permissions.allows(Duty.EDIT_PEOPLE)
            && (scope.everybody() || scope.organisations().contains(id.value())));
    return "people/units";
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

  private static String told(UnitOutcome outcome, String page, RedirectAttributes next) {
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
