package org.safeconduct.governance.nominations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.LinkDoor;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page behind a nominee's signed link: no sign-in, no script but that of the door.
@Controller
@Shows(Content.NETWORK)
class NomineePages {
  private static final int OPENINGS_A_MINUTE = 60;
  private static final Actor NOMINEE =
      new Actor.SystemJob("nominee's link", Set.of(Duty.ANSWER_OWN, Duty.READ_NETWORK));

  private final LinkDoor door;
  private final NomineeAnswers answers;
  private final SeatNames names;
  private final CurrentUser currentUser;
  private final RateLimits limits;

  NomineePages(
      LinkDoor door,
      NomineeAnswers answers,
      SeatNames names,
      CurrentUser currentUser,
      RateLimits limits) {
    this.door = door;
    this.answers = answers;
    this.names = names;
    this.currentUser = currentUser;
    this.limits = limits;
  }

  @GetMapping("/a/n")
  @Shows(Content.OPEN)
  ResponseEntity<String> show(Locale language) {
    return door.show(language);
  }

  @PostMapping(path = "/a/n", params = LinkDoor.LINK)
  ModelAndView open(HttpServletRequest request, Locale language) {
    var token = token(request);
    return asNominee(() -> page(token, null, "", language));
  }

  @PostMapping(path = "/a/n", params = "answer=acceptance")
  ModelAndView accept(HttpServletRequest request, Locale language) {
    var token = token(request);
    return asNominee(() -> page(token, answers.acceptByLink(token).orElse(null), "", language));
  }

  @PostMapping(path = "/a/n", params = "answer=refusal")
  ModelAndView decline(
      @RequestParam(defaultValue = "") String reason, HttpServletRequest request, Locale language) {
    var token = token(request);
    return asNominee(
        () -> page(token, answers.declineByLink(token, reason).orElse(null), reason, language));
  }

  /// Links of former builds, and forms that were open during the upgrade.
  @RequestMapping(
      path = {"/a/n/{token}", "/a/n/{token}/acceptance", "/a/n/{token}/refusal"},
      method = {RequestMethod.GET, RequestMethod.POST})
  @Shows(Content.OPEN)
  ResponseEntity<Void> moved(@PathVariable String token, @RequestParam @Nullable String lang) {
    return LinkDoor.moved("/a/n", token, lang);
  }

  private String token(HttpServletRequest request) {
    limits.take("nominee:" + request.getRemoteAddr(), OPENINGS_A_MINUTE);
    return LinkDoor.secret(request);
  }

  private ModelAndView page(
      String token, @Nullable NominationOutcome outcome, String reason, Locale language) {
    var page = new ModelAndView("governance/nominee");
    var nomination = answers.byLink(token).orElse(null);
    page.addObject("language", language);
    page.addObject("direction", language.getLanguage().equals("ar") ? "rtl" : "ltr");
    page.addObject("secret", token);
    page.addObject("reason", reason);
    page.addObject("faults", outcome instanceof NominationOutcome.Refused it ? it.faults() : null);
    page.addObject("it", nomination);
    if (nomination == null) page.setStatus(HttpStatus.NOT_FOUND);
    else {
      page.addObject("seat", names.of(nomination.seat()));
      page.addObject("name", names.person(nomination.person()));
    }
    if (outcome instanceof NominationOutcome.Refused)
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView asNominee(Supplier<ModelAndView> work) {
    return currentUser.callAs(NOMINEE, work);
  }
}
