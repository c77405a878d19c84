package org.safeconduct.people.invitations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.FormChoices;
import org.safeconduct.people.files.FormFields;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page behind an invitation link: no sign-in, no script. Opening it changes nothing, so
/// that mail scanners and previews do no harm.
@Controller
@Shows(Content.OPEN)
@RequestMapping("/a/invitation/{secret}")
class InvitedPages {
  private static final String FORM = "people/invited";
  private static final String OVER = "people/invited-over";

  /// Links that are not ours, a minute and address: more is guessing.
  private static final int GUESSES = 30;

  private static final int OPENINGS = 60;
  private static final int ANSWERS = 20;

  private final Invited invited;
  private final FormChoices choices;
  private final RateLimits limits;
  private final CurrentUser currentUser;

  InvitedPages(Invited invited, FormChoices choices, RateLimits limits, CurrentUser currentUser) {
    this.invited = invited;
    this.choices = choices;
    this.limits = limits;
    this.currentUser = currentUser;
  }

  @GetMapping
  ModelAndView open(@PathVariable String secret, Model page, HttpServletRequest request) {
    var it = find(secret, request);
    if (it.isEmpty()) return over(HttpStatus.NOT_FOUND, "UNKNOWN", page);
    limits.take("invitation:open:" + it.get().id(), OPENINGS);
    if (it.get().state() != Invitation.State.SENT) return over(it.get(), page);
    return form(it.get(), begun(it.get()), HttpStatus.OK, page);
  }

  @PostMapping
  ModelAndView answer(
      @PathVariable String secret,
      @RequestParam Map<String, String> sent,
      Model page,
      HttpServletRequest request) {
    var it = find(secret, request);
    if (it.isEmpty()) return over(HttpStatus.NOT_FOUND, "UNKNOWN", page);
    limits.take("invitation:answer:" + it.get().id(), ANSWERS);
    if (it.get().state() != Invitation.State.SENT) return over(it.get(), page);
    var typed = new FormFields(sent).draft();
    return switch (as(it.get().id(), () -> invited.answer(secret, typed))) {
      case Invited.Answer.Taken _ -> new ModelAndView("redirect:/a/invitation/" + secret);
      case Invited.Answer.Over _ -> new ModelAndView("redirect:/a/invitation/" + secret);
      case Invited.Answer.Refused no -> {
        page.addAttribute("wrong", FormFields.words(new FileOutcome.Refused(no.wrongs())));
        yield form(it.get(), typed, HttpStatus.UNPROCESSABLE_CONTENT, page);
      }
    };
  }

  private Optional<Invitation> find(String secret, HttpServletRequest request) {
    var it = as(null, () -> invited.open(secret));
    if (it.isEmpty()) limits.take("invitation:guess:" + request.getRemoteAddr(), GUESSES);
    return it;
  }

  private ModelAndView form(Invitation it, Draft draft, HttpStatus status, Model page) {
    page.addAttribute("invitation", it);
    page.addAttribute("draft", draft);
    choices.languages(page, draft);
    return new ModelAndView(FORM, page.asMap(), status);
  }

  private static ModelAndView over(Invitation it, Model page) {
    page.addAttribute("invitation", it);
    var status = it.state() == Invitation.State.ANSWERED ? HttpStatus.OK : HttpStatus.GONE;
    return over(status, it.state().name(), page);
  }

  private static ModelAndView over(HttpStatus status, String why, Model page) {
    page.addAttribute("why", why);
    return new ModelAndView(OVER, page.asMap(), status);
  }

  /// Whoever holds a link acts as that link and may do nothing else.
  private <T> T as(@Nullable UUID id, Supplier<T> work) {
    var name = id == null ? "invitation link" : "invitation " + id;
    return currentUser.callAs(new Actor.SystemJob(name, Set.of(Duty.OWN_PROFILE)), work);
  }

  /// What is known before anybody typed.
  private static Draft begun(Invitation it) {
    var language = LocaleContextHolder.getLocale().getLanguage();
    var email = it.email() == null ? "" : it.email();
    return new Draft(Map.of("email", email, "language1", language));
  }
}
