package org.safeconduct.governance.zones;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.FormCells;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.Zones;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.profiles.Setting;
import org.safeconduct.shared.AreaJson;
import org.safeconduct.shared.Position;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One zone: who looks after it, who lives there, where they gather, how it was drawn over
/// time.
@Controller
@Shows(Content.NETWORK)
class ZonePage {
  private final ZoneBook book;
  private final Drawing drawing;
  private final Zones zones;
  private final SeatNames names;
  private final PeopleRegister people;
  private final Permissions permissions;
  private final Profiles profiles;
  private final Clock clock;

  ZonePage(
      ZoneBook book,
      Drawing drawing,
      Zones zones,
      SeatNames names,
      PeopleRegister people,
      Permissions permissions,
      Profiles profiles,
      Clock clock) {
    this.book = book;
    this.drawing = drawing;
    this.zones = zones;
    this.names = names;
    this.people = people;
    this.permissions = permissions;
    this.profiles = profiles;
    this.clock = clock;
  }

  /// @param version which boundary the map shows; the newest if it is not said
  @GetMapping("/network/zones/{id}")
  @Shows(value = Content.NETWORK, one = RecordKind.ZONE)
  String show(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      Model page) {
    page.addAttribute("form", PointForm.EMPTY);
    furnish(id, version, page);
    return "governance/zone";
  }

  @PostMapping("/network/zones/{id}/points")
  ModelAndView add(
      @PathVariable UUID id,
      @ModelAttribute("form") PointForm form,
      BindingResult errors,
      RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var wanted = read(id, form, errors);
    if (wanted != null)
      switch (drawing.add(wanted)) {
        case ZoneOutcome.Done it -> {
          next.addFlashAttribute("said", "governance.said.point-added");
          return new ModelAndView("redirect:/network/zones/" + it.zone());
        }
        case ZoneOutcome.Refused it -> new FormCells(errors).reject(it.faults(), Map.of());
        case ZoneOutcome.ChangedMeanwhile _ -> {
          return back(id, next);
        }
      }
    var page = new ExtendedModelMap();
    page.addAllAttributes(errors.getModel());
    page.addAttribute("opened", true);
    furnish(id, null, page);
    return unprocessable(page);
  }

  @PostMapping("/network/zones/{id}/points/{point}/closure")
  ModelAndView close(@PathVariable UUID id, @PathVariable UUID point, RedirectAttributes next) {
    if (!(drawing.close(id, point) instanceof ZoneOutcome.Done)) return back(id, next);
    next.addFlashAttribute("said", "governance.said.point-closed");
    return new ModelAndView("redirect:/network/zones/" + id);
  }

  @PostMapping("/network/zones/{id}/end")
  ModelAndView end(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    switch (drawing.end(id, version, reason)) {
      case ZoneOutcome.Done it -> {
        next.addFlashAttribute("said", "governance.said.zone-ended");
        return new ModelAndView("redirect:/network/zones/" + it.zone());
      }
      case ZoneOutcome.Refused it -> {
        var page = new ExtendedModelMap();
        page.addAttribute("form", PointForm.EMPTY);
        page.addAttribute("wrong", it.faults().getFirst());
        page.addAttribute("reason", reason);
        furnish(id, null, page);
        return unprocessable(page);
      }
      case ZoneOutcome.ChangedMeanwhile _ -> {
        return back(id, next);
      }
    }
  }

  private static ModelAndView back(UUID id, RedirectAttributes next) {
    next.addFlashAttribute("said", "governance.said.changed-meanwhile");
    return new ModelAndView("redirect:/network/zones/" + id);
  }

  private static ModelAndView unprocessable(Model page) {
    var again = new ModelAndView("governance/zone", page.asMap());
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private void furnish(UUID id, @Nullable Integer version, Model page) {
    var state = book.get(id);
    var history = book.history(id);
    var shown = version == null
        ? state.file()
        : history.stream()
            .filter(it -> it.version() == version)
            .findFirst()
            .orElseThrow(() -> new NotFound("zone version", version));
    page.addAttribute("it", state);
    page.addAttribute("history", history);
    page.addAttribute("shown", shown);
    page.addAttribute("area", AreaJson.write(shown.zone().area()));
    page.addAttribute("layers", ZonePages.LAYERS);
    page.addAttribute("organisations", people.organisations());
    page.addAttribute("kinds", PointKind.values());
    page.addAttribute(
        "others", zones.list().stream().filter(other -> !other.id().equals(id)).toList());
    page.addAttribute("cards", names.cards(ZonePages.holders(state.coverage())));
    page.addAttribute("mostHouseholds", mostHouseholds(state.file().zone().organisation()));
    page.addAttribute("asOf", clock.instant());
  }

  /// How many households the framework profile lets one warden look after (`domain.md` 5.4).
  private int mostHouseholds(@Nullable OrganisationId organisation) {
    var whose = organisation == null ? Profiles.INSTALLATION : organisation.value();
    return profiles.setting(whose, Setting.WARDEN_HOUSEHOLDS);
  }

  private static @Nullable NewPoint read(UUID zone, PointForm form, BindingResult errors) {
    var cells = new FormCells(errors);
    var kind = cells.needed(form.kind(), "kind", PointKind::valueOf, "field-needed");
    var longitude = cells.needed(form.longitude(), "longitude", it -> within(it, 180), "longitude");
    var latitude = cells.needed(form.latitude(), "latitude", it -> within(it, 90), "latitude");
    var capacity = cells.optional(form.capacity(), "capacity", Integer::valueOf, "capacity-range");
    var together = new ArrayList<UUID>(List.of(zone));
    if (kind == PointKind.CONCENTRATION && form.zones() != null)
      for (var other : form.zones()) {
        var one = cells.optional(other, "zones", UUID::fromString, "zone-gone");
        if (one != null && !together.contains(one)) together.add(one);
      }
    if (errors.hasErrors() || kind == null || longitude == null || latitude == null) return null;
    return new NewPoint(
        kind,
        together,
        FormCells.said(form.name()),
        new Position(longitude, latitude),
        capacity,
        FormCells.said(form.access()));
  }

  private static double within(String text, double most) {
    double value = Double.parseDouble(text.replace(',', '.'));
    if (!(Math.abs(value) <= most)) throw new IllegalArgumentException("Out of range");
    return value;
  }
}
