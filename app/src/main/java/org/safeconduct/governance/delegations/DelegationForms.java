package org.safeconduct.governance.delegations;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.FormCells;
import org.safeconduct.governance.PersonFinder;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.PostScreens;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.safeconduct.shared.Interval;
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

/// The forms by which authority is given and taken back.
@Controller
@Shows(Content.NETWORK)
class DelegationForms {
  private static final int LONGEST_LIST = 1_000;

  private final Delegating delegating;
  private final PersonFinder finder;
  private final PostScreens screens;
  private final DelegationPages pages;
  private final Permissions permissions;
  private final Clock clock;

  DelegationForms(
      Delegating delegating,
      PersonFinder finder,
      PostScreens screens,
      DelegationPages pages,
      Permissions permissions,
      Clock clock) {
    this.delegating = delegating;
    this.finder = finder;
    this.screens = screens;
    this.pages = pages;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/network/delegations/new")
  String begin(Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    page.addAttribute("form", DelegationForm.EMPTY);
    furnish(List.of(), page);
    return "governance/delegate";
  }

  @PostMapping("/network/delegations/new")
  ModelAndView give(
      @ModelAttribute("form") DelegationForm form, BindingResult errors, RedirectAttributes next) {
    permissions.requireFresh(Duty.MANAGE_NETWORK);
    var people = finder.find(form.to().person(), form.to().chosen());
    var draft = read(form, people, errors);
    var wanted = draft.whole(!Boolean.TRUE.equals(form.fixed()));
    var outcome = errors.hasErrors() || wanted == null
        ? new DelegationOutcome.Refused(delegating.faults(draft))
        : delegating.give(wanted);
    switch (outcome) {
      case DelegationOutcome.Done it -> {
        next.addFlashAttribute("said", "governance.said.delegated");
        return new ModelAndView("redirect:/network/delegations/" + it.id());
      }
      case DelegationOutcome.Refused it -> new FormCells(errors).reject(it.faults(), fields(form));
    }
    var page = new ExtendedModelMap();
    page.addAllAttributes(errors.getModel());
    furnish(people, page);
    return WayBack.refused("governance/delegate", page);
  }

  @PostMapping("/network/delegations/{id}/revocation")
  ModelAndView revoke(
      @PathVariable DelegationId id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    switch (delegating.revoke(id, reason)) {
      case DelegationOutcome.Done it -> {
        next.addFlashAttribute("said", "governance.said.revoked");
        return new ModelAndView("redirect:/network/delegations/" + it.id());
      }
      case DelegationOutcome.Refused it -> {
        var page = new ExtendedModelMap();
        page.addAttribute("wrong", it.faults().stream().map(Fault::code).toList());
        page.addAttribute("reason", reason);
        return WayBack.refused(pages.show(id, page), page);
      }
    }
  }

  private void furnish(List<PersonCard> people, Model page) {
    page.addAttribute("authorities", Authority.values());
    page.addAttribute("superiors", screens.seats());
    page.addAttribute("candidates", people);
    screens.offer(page);
  }

  /// What could be read; what could not is said beside its field.
  private DelegationDraft read(DelegationForm form, List<PersonCard> people, BindingResult errors) {
    var cells = new FormCells(errors);
    return new DelegationDraft(
        cells.needed(form.authority(), "authority", Authority::valueOf, "authority-needed"),
        cells.needed(form.from(), "from", Seat::valueOf, "seat-needed"),
        receiver(form, people, cells),
        bounds(form, cells),
        when(form, cells),
        FormCells.said(form.letter()));
  }

  private static Delegation.@Nullable Receiver receiver(
      DelegationForm form, List<PersonCard> people, FormCells cells) {
    var seat = cells.optional(form.to().seat(), "to.seat", Seat::valueOf, "seat-unknown");
    boolean named = !FormCells.said(form.to().person()).isEmpty();
    if (seat != null && named) cells.reject("to.person", "receiver-twice");
    if (seat != null) return new Delegation.ToSeat(seat);
    if (people.size() == 1) return new Delegation.ToPerson(people.getFirst().id());
    cells.reject(
        "to.person",
        !people.isEmpty() ? "person-several" : named ? "person-unknown" : "receiver-needed");
    return null;
  }

  private static Bounds bounds(DelegationForm form, FormCells cells) {
    var risk =
        cells.optional(form.reach().maxRisk(), "reach.maxRisk", Integer::valueOf, "risk-range");
    var usd = cells.optional(form.reach().maxUsd(), "reach.maxUsd", BigDecimal::new, "usd-range");
    var depth = cells.optional(
        form.reach().subDelegable(), "reach.subDelegable", Integer::valueOf, "depth-range");
    return new Bounds(
        organisations(form, cells), countries(form, cells), risk, usd, depth == null ? 0 : depth);
  }

  private static Set<UUID> organisations(DelegationForm form, FormCells cells) {
    var found = new HashSet<UUID>();
    for (var text : Objects.requireNonNullElse(form.reach().organisations(), List.<String>of())) {
      var id =
          cells.optional(text, "reach.organisations", UUID::fromString, "organisation-unknown");
      if (id != null && found.size() < LONGEST_LIST) found.add(id);
    }
    return found;
  }

  private static Set<String> countries(DelegationForm form, FormCells cells) {
    var codes = Arrays.stream(FormCells.said(form.reach().countries()).split("[,;\\s]+"))
        .filter(it -> !it.isEmpty())
        .map(it -> it.toUpperCase(Locale.ROOT))
        .collect(Collectors.toCollection(HashSet::new));
    if (!codes.stream().allMatch(it -> it.matches("[A-Z]{2}")))
      cells.reject("reach.countries", "country-codes");
    codes.removeIf(it -> !it.matches("[A-Z]{2}"));
    return codes;
  }

  private @Nullable Interval when(DelegationForm form, FormCells cells) {
    var first = cells.day(form.begins(), "begins");
    var last = cells.day(form.until(), "until");
    if (last == null) {
      if (FormCells.said(form.until()).isEmpty()) cells.reject("until", "until-needed");
      return null;
    }
    var from = first == null ? clock.instant() : FormCells.start(first);
    if (FormCells.end(last).isAfter(from)) return new Interval(from, FormCells.end(last));
    cells.reject("until", "until-before-from");
    return null;
  }

  private static Map<String, String> fields(DelegationForm form) {
    return Map.of(
        "countries",
        "reach.countries",
        "to",
        FormCells.said(form.to().seat()).isEmpty() ? "to.person" : "to.seat",
        "maxRisk",
        "reach.maxRisk",
        "maxUsd",
        "reach.maxUsd",
        "subDelegable",
        "reach.subDelegable");
  }
}
