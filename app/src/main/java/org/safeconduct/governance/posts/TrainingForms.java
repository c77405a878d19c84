package org.safeconduct.governance.posts;

import java.util.Map;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.FormCells;
import org.safeconduct.governance.training.TrainingForm;
import org.safeconduct.governance.training.Trainings;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Records, on the page of an appointment, that its holder was trained.
@Controller
@Shows(Content.NETWORK)
class TrainingForms {
  private final PostPages pages;
  private final Posts posts;
  private final Trainings trainings;
  private final Permissions permissions;

  TrainingForms(PostPages pages, Posts posts, Trainings trainings, Permissions permissions) {
    this.pages = pages;
    this.posts = posts;
    this.trainings = trainings;
    this.permissions = permissions;
  }

  @PostMapping("/network/posts/{id}/trainings")
  ModelAndView record(
      @PathVariable AppointmentId id,
      @ModelAttribute("training") TrainingForm form,
      BindingResult errors,
      RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var holding = posts.get(id);
    if (!holding.term().isOpen())
      return new WayBack("/network/posts/" + id).done("governance.said.not-now", next);
    var cells = new FormCells(errors);
    var wanted = form.read(cells);
    if (!errors.hasErrors() && wanted.isPresent()) {
      var faults = trainings.record(holding.person(), holding.seat().post(), wanted.get());
      if (faults.isEmpty()) {
        next.addFlashAttribute("said", "governance.said.trained");
        return new ModelAndView("redirect:/network/posts/" + id);
      }
      cells.reject(faults, Map.of());
    }
    var page = new ExtendedModelMap();
    page.addAllAttributes(errors.getModel());
    return WayBack.refused(pages.show(id, page), page);
  }
}
