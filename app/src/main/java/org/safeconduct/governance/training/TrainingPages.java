package org.safeconduct.governance.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One training, and withdrawing it.
@Controller
@Shows(Content.NETWORK)
class TrainingPages {
  private final Permissions permissions;
  private final Trainings trainings;
  private final SeatNames names;
  private final Clock clock;

  TrainingPages(Permissions permissions, Trainings trainings, SeatNames names, Clock clock) {
    this.permissions = permissions;
    this.trainings = trainings;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/network/trainings/{id}")
  String show(@PathVariable UUID id, Model page) {
    var it = trainings.get(id);
    page.addAttribute("it", it);
    page.addAttribute("name", names.person(it.person()));
    page.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return "governance/training";
  }

  @PostMapping("/network/trainings/{id}/withdrawal")
  ModelAndView withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Model page,
      RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var back = new WayBack("/network/trainings/" + id);
    return switch (trainings.withdraw(id, reason)) {
      case TrainingOutcome.Done _ -> back.done("governance.said.training-withdrawn", next);
      case TrainingOutcome.NotNow _ -> back.done("governance.said.not-now", next);
      case TrainingOutcome.Refused it -> {
        page.addAttribute("reason", reason);
        page.addAttribute("wrong", it.faults().getFirst());
        yield WayBack.refused(show(id, page), page);
      }
    };
  }
}
