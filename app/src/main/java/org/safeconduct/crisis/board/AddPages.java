package org.safeconduct.crisis.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.crisis.AddOutcome;
import org.safeconduct.crisis.Headcount;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.people.PeopleFilter;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Counts people in later: from the register, or by name.
@Controller
@Shows(Content.WHEREABOUTS)
class AddPages {
  private static final int FOUND = 20;

  private final Headcount headcount;
  private final HeadcountBoard board;
  private final PeopleRegister register;
  private final Permissions permissions;

  AddPages(
      Headcount headcount, HeadcountBoard board, PeopleRegister register, Permissions permissions) {
    this.headcount = headcount;
    this.board = board;
    this.register = register;
    this.permissions = permissions;
  }

  @GetMapping("/headcounts/{id}/add")
  String show(@PathVariable HeadcountId id, @RequestParam(defaultValue = "") String q, Model page) {
    var record = board.get(id);
    page.addAttribute("headcount", record);
    page.addAttribute("exercise", record.exercise());
    page.addAttribute("q", q);
    page.addAttribute("languages", Languages.ALL);
    page.addAttribute("nonce", UUID.randomUUID().toString());
    if (!page.containsAttribute("typed")) {
      page.addAttribute("typed", new WalkInForm("", "", "", "", "", ""));
      page.addAttribute("faults", Map.of());
    }
    if (!q.isBlank()) {
      var named = new PeopleFilter(null, null, q.strip(), null, false);
      page.addAttribute(
          "found", register.list(named, new PageRequest(0, FOUND, null)).rows());
    }
    return "crisis/add";
  }

  @PostMapping("/headcounts/{id}/people")
  String add(
      @PathVariable HeadcountId id,
      @RequestParam(name = "person", defaultValue = "") List<String> people,
      RedirectAttributes next) {
    requireAdding();
    var ids = ids(people);
    if (ids.isPresent()) return see(id, headcount.add(id, ids.get()), next);
    next.addFlashAttribute("wrong", "crisis.fault.id-unreadable");
    return "redirect:/headcounts/" + id + "/add";
  }

  /// May they, before anything is said about what was typed.
  private void requireAdding() {
    permissions.requireAny(Duty.RUN_HEADCOUNT, Duty.ANSWER_FOR_OTHERS);
  }

  /// Empty if one of them is no id.
  private static Optional<Set<PersonId>> ids(List<String> people) {
    try {
      return Optional.of(people.stream().map(PersonId::valueOf).collect(Collectors.toSet()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @PostMapping("/headcounts/{id}/walk-ins")
  String add(
      @PathVariable HeadcountId id, @ModelAttribute WalkInForm form, RedirectAttributes next) {
    requireAdding();
    var wrong = form.wrong();
    if (wrong.isEmpty()) return see(id, headcount.add(id, form.walkIn()), next);
    next.addFlashAttribute("typed", form);
    next.addFlashAttribute("faults", wrong);
    return "redirect:/headcounts/" + id + "/add";
  }

  private static String see(HeadcountId id, AddOutcome outcome, RedirectAttributes next) {
    switch (outcome) {
      case AddOutcome.Added it
      when it.people() == 0 -> next.addFlashAttribute("said", "crisis.add.added-before");
      case AddOutcome.Added it -> {
        next.addFlashAttribute("said", "crisis.add.added");
        next.addFlashAttribute("saidArguments", List.of(it.people(), it.written(), it.toCall()));
      }
      case AddOutcome.Closed _ -> next.addFlashAttribute("wrong", "crisis.add.closed");
    }
    return "redirect:/headcounts/" + id;
  }
}
