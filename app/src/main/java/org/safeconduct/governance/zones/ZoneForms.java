package org.safeconduct.governance.zones;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.FormCells;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.safeconduct.shared.AreaJson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form by which a zone is drawn or changed.
@Controller
@Shows(Content.NETWORK)
class ZoneForms {
  private static final Map<String, String> FIELDS = Map.of("boundary", "typed");

  private final ZoneBook book;
  private final Drawing drawing;
  private final PeopleRegister people;
  private final Permissions permissions;

  ZoneForms(ZoneBook book, Drawing drawing, PeopleRegister people, Permissions permissions) {
    this.book = book;
    this.drawing = drawing;
    this.people = people;
    this.permissions = permissions;
  }

  @GetMapping("/network/zones/new")
  String begin(Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    page.addAttribute("form", ZoneForm.EMPTY);
    furnish(null, page);
    return "governance/draw-zone";
  }

  @GetMapping("/network/zones/{id}/boundary")
  String change(@PathVariable UUID id, Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    var file = book.get(id).file();
    page.addAttribute("form", ZoneForm.of(file));
    furnish(file, page);
    return "governance/draw-zone";
  }

  @PostMapping("/network/zones/new")
  ModelAndView draw(
      @ModelAttribute("form") ZoneForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var wanted = read(form, file, "", errors);
    if (errors.hasErrors()) return allTold(wanted, null, errors);
    return answer(drawing.draw(wanted), null, errors, next);
  }

  @PostMapping("/network/zones/{id}/boundary")
  ModelAndView redraw(
      @PathVariable UUID id,
      @ModelAttribute("form") ZoneForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var old = book.get(id).file();
    var wanted = read(form, file, AreaJson.write(old.zone().area()), errors);
    if (errors.hasErrors()) return allTold(wanted, old, errors);
    return answer(drawing.redraw(id, form.seen(), wanted), old, errors, next);
  }

  private ModelAndView answer(
      ZoneOutcome outcome, @Nullable ZoneFile old, BindingResult errors, RedirectAttributes next) {
    return switch (outcome) {
      case ZoneOutcome.Done it -> {
        next.addFlashAttribute("said", "governance.said.zone-saved");
        if (!it.mended().isEmpty()) next.addFlashAttribute("mended", List.copyOf(it.mended()));
        yield new ModelAndView("redirect:/network/zones/" + it.zone());
      }
      case ZoneOutcome.Refused it -> {
        new FormCells(errors).reject(it.faults(), FIELDS);
        yield again(old, errors);
      }
      case ZoneOutcome.ChangedMeanwhile _ -> {
        next.addFlashAttribute("said", "governance.said.changed-meanwhile");
        yield new ModelAndView(
            "redirect:/network/zones/" + (old == null ? "" : old.id().toString()));
      }
    };
  }

  /// The form again: what could not be read, and what the rules find with the other fields.
  private ModelAndView allTold(NewZone wanted, @Nullable ZoneFile old, BindingResult errors) {
    var faults = drawing.faults(wanted, old == null ? null : old.id()).stream()
        .filter(it -> !errors.hasFieldErrors(FIELDS.getOrDefault(it.field(), it.field())))
        .toList();
    new FormCells(errors).reject(faults, FIELDS);
    return again(old, errors);
  }

  private ModelAndView again(@Nullable ZoneFile old, BindingResult errors) {
    var page = new ExtendedModelMap();
    page.addAllAttributes(errors.getModel());
    furnish(old, page);
    return WayBack.refused("governance/draw-zone", page);
  }

  private void furnish(@Nullable ZoneFile old, Model page) {
    page.addAttribute("old", old);
    page.addAttribute("organisations", people.organisations());
    page.addAttribute("layers", ZonePages.LAYERS);
  }

  private static NewZone read(
      ZoneForm form, @Nullable MultipartFile file, String now, BindingResult errors) {
    var cells = new FormCells(errors);
    var organisation = cells.optional(
        form.organisation(), "organisation", OrganisationId::valueOf, "organisation-unknown");
    var boundary = BoundaryReader.read(form, file, now, cells);
    return new NewZone(
        FormCells.said(form.code()),
        FormCells.said(form.name()),
        organisation,
        boundary.orElse(null),
        FormCells.said(form.radioChannel()),
        FormCells.said(form.reason()));
  }
}
