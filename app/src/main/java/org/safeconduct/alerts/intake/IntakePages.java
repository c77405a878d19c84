package org.safeconduct.alerts.intake;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Fault;
import org.safeconduct.alerts.Intake;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Shows(Content.ADVICE)
class IntakePages {
  private final AlertDesk desk;
  private final FaultWords faults;
  private final Permissions permissions;

  IntakePages(AlertDesk desk, FaultWords faults, Permissions permissions) {
    this.desk = desk;
    this.faults = faults;
    this.permissions = permissions;
  }

  @GetMapping("/alerts/intake")
  String show() {
    permissions.require(Duty.ENTER_ALERTS);
    return "alerts/intake";
  }

  @PostMapping("/alerts/intake")
  ModelAndView receive(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale reader,
      RedirectAttributes next)
      throws IOException {
    permissions.require(Duty.ENTER_ALERTS);
    var intake = file != null && !file.isEmpty() ? uploaded(file) : pasted(text);
    return switch (intake) {
      case Intake.Taken taken -> taken(taken, reader, next);
      case Intake.Refused(var why) -> refused("alerts.intake.refused", why, text, reader);
      case Intake.TooLarge() -> refused("alerts.intake.too-large", List.of(), "", reader);
    };
  }

  private Intake uploaded(MultipartFile file) throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var body = file.getInputStream()) {
      return desk.receive(LimitedBody.read(body, null), new Arrival(Channel.UPLOAD, name, false));
    }
  }

  private Intake pasted(String text) {
    return desk.receive(AlertDocument.of(text), new Arrival(Channel.PASTE, "", false));
  }

  private ModelAndView taken(Intake.Taken taken, Locale reader, RedirectAttributes next) {
    int count = taken.alerts().size();
    if (count == 1 && taken.faults().isEmpty()) {
      next.addFlashAttribute("said", taken.isNew() ? "alerts.said.stored" : "alerts.said.known");
      return new ModelAndView("redirect:/alerts/" + taken.alerts().getFirst().id());
    }
    next.addFlashAttribute("said", "alerts.said.several");
    next.addFlashAttribute("saidArguments", List.of(count));
    if (taken.faults().isEmpty()) return new ModelAndView("redirect:/alerts");
    return refused("alerts.intake.partly", taken.faults(), "", reader);
  }

  private ModelAndView refused(String words, List<Fault> why, String text, Locale reader) {
    var page = new ModelAndView("alerts/intake");
    page.addObject("refusal", words);
    page.addObject("faults", faults.said(why, reader));
    page.addObject("text", text);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
