package org.safeconduct.alerts;

import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Lifts an alert, in a second step that says what it means and asks why.
@Controller
@Shows(value = Content.ADVICE, one = RecordKind.ALERT)
@RequestMapping("/alerts/{id}/lifting")
class LiftingPages {
  private static final String FORM = "alerts/lifting";

  private final AlertDesk desk;
  private final Permissions permissions;

  LiftingPages(AlertDesk desk, Permissions permissions) {
    this.desk = desk;
    this.permissions = permissions;
  }

  @GetMapping
  ModelAndView show(@PathVariable AlertId id, Model page, RedirectAttributes next) {
    permissions.require(Duty.ENTER_ALERTS);
    var details = desk.details(id);
    if (details.alert().state() != AlertState.ACTIVE)
      return new WayBack("/alerts/" + id).wrong("alerts.lift.over", next);
    page.addAttribute("details", details);
    return new ModelAndView(FORM, page.asMap());
  }

  @PostMapping
  ModelAndView lift(
      @PathVariable AlertId id,
      @RequestParam(defaultValue = "") String reason,
      Model page,
      RedirectAttributes next) {
    permissions.require(Duty.ENTER_ALERTS);
    var alert = new WayBack("/alerts/" + id);
    return switch (desk.lift(id, reason)) {
      case Outcome.Done() -> alert.back();
      case Outcome.AlreadyDecided(var label) -> alert.wrong(label, next);
      case Outcome.ReasonNeeded(var label) -> {
        page.addAttribute("details", desk.details(id));
        page.addAttribute("reason", reason);
        page.addAttribute("wrongReason", label);
        yield WayBack.refused(FORM, page);
      }
    };
  }
}
