package org.safeconduct.alerts.intake;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Intake;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Shows(Content.ADVICE)
class HandPages {
  private final AlertDesk desk;
  private final HandRules rules;
  private final Gazetteer gazetteer;
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final Clock clock;

  HandPages(
      AlertDesk desk,
      HandRules rules,
      Gazetteer gazetteer,
      Permissions permissions,
      CurrentUser currentUser,
      Clock clock) {
    this.desk = desk;
    this.rules = rules;
    this.gazetteer = gazetteer;
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @GetMapping("/alerts/new")
  String begin(Model page) {
    permissions.require(Duty.ENTER_ALERTS);
    page.addAttribute("form", HandForm.begun(clock.instant()));
    return "alerts/hand";
  }

  @PostMapping("/alerts/new")
  ModelAndView enter(@ModelAttribute("form") HandForm form, BindingResult errors, Locale writer) {
    permissions.require(Duty.ENTER_ALERTS);
    var entered = rules.check(form, errors);
    if (entered.isEmpty()) {
      var again = new ModelAndView("alerts/hand", errors.getModel());
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var alert = entered.get();
    var cap = alert.toCap(currentUser.name(), clock.instant(), writer);
    boolean verified = Boolean.TRUE.equals(form.what().verified());
    var intake =
        desk.receive(AlertDocument.of(cap), new Arrival(Channel.HAND, alert.source(), verified));
    return new ModelAndView("redirect:/alerts/" + stored(intake));
  }

  /// Names for the type-ahead, as options of a list.
  @GetMapping("/alerts/new/places")
  String places(@RequestParam(name = "where.place", defaultValue = "") String text, Model page) {
    permissions.require(Duty.ENTER_ALERTS);
    var places = text.length() < 2 ? List.<Place>of() : gazetteer.search(text, 12);
    page.addAttribute("places", places.stream().map(gazetteer::label).toList());
    return "alerts/_places";
  }

  private static String stored(Intake intake) {
    return switch (intake) {
      case Intake.Taken taken -> taken.alerts().getFirst().id().toString();
      case Intake.Refused(var faults) ->
        throw new IllegalStateException("An alert of our own was refused: " + faults);
      case Intake.TooLarge() -> throw new IllegalStateException("An alert of our own is too large");
    };
  }
}
