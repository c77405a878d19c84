package org.safeconduct.access;

import org.safeconduct.access.AccountOutcome.Refused;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who waits to be let in, and what they see meanwhile.
@Controller
@Shows(Content.PERSONAL)
class AdmissionPages {
  private final Admissions admissions;
  private final Permissions permissions;
  private final AssignmentChoices choices;

  AdmissionPages(Admissions admissions, Permissions permissions, AssignmentChoices choices) {
    this.admissions = admissions;
    this.permissions = permissions;
    this.choices = choices;
  }

  @GetMapping("/pending")
  String wait(Model page) {
    page.addAttribute("gatekeepers", admissions.gatekeepers());
    return "access/pending";
  }

  @GetMapping("/access/pending")
  String list(Model page) {
    page.addAttribute("pending", admissions.waiting());
    if (!page.containsAttribute("form")) page.addAttribute("form", AccountForm.EMPTY);
    page.addAttribute("administers", permissions.allows(Duty.ADMINISTER));
    if (permissions.allows(Duty.ADMINISTER)) choices.offer(page);
    return "access/admissions";
  }

  @PostMapping("/access/pending/{id}/admission")
  String admit(
      @PathVariable AccountId id,
      @ModelAttribute("form") AccountForm form,
      RedirectAttributes next,
      Model page) {
    var assignment =
        permissions.allows(Duty.ADMINISTER) ? form.assignment() : Assignment.of(Role.TRAVELLER);
    return settled(admissions.admit(id, assignment), id, "access.pending.admitted", next, page);
  }

  @PostMapping("/access/pending/{id}/refusal")
  String turnAway(@PathVariable AccountId id, RedirectAttributes next, Model page) {
    return settled(admissions.turnAway(id), id, "access.pending.turned-away", next, page);
  }

  private String settled(
      AccountOutcome outcome, AccountId id, String words, RedirectAttributes next, Model page) {
    if (outcome instanceof Refused wrong) {
      page.addAttribute("wrong", wrong);
      page.addAttribute("wrongFor", id);
      return list(page);
    }
    var waits = outcome instanceof AccountOutcome.Waits;
    next.addFlashAttribute("said", waits ? "access.grant.now-asked" : words);
    return "redirect:/access/pending";
  }
}
