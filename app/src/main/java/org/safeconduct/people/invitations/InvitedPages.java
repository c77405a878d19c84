package org.safeconduct.people.invitations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
import org.safeconduct.platform.LinkDoor;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page behind an invitation link: no sign-in, no script but that of the door. Opening it
/// changes nothing, so that mail scanners and previews do no harm.
@Controller
@Shows(Content.OPEN)
class InvitedPages {
  /// Where the links lead.
  static final String DOOR = "/a/invitation";

  private static final String FORM = "people/invited";
  private static final String OVER = "people/invited-over";

  /// Links that are not ours, a minute and address: more is guessing.
  private static final int GUESSES = 30;

  private static final int OPENINGS = 60;
  private static final int ANSWERS = 20;

  private final LinkDoor door;
  private final Invited invited;
  private final FormChoices choices;
  private final RateLimits limits;
  private final CurrentUser currentUser;

  InvitedPages(
      LinkDoor door,
      Invited invited,
      FormChoices choices,
      RateLimits limits,
      CurrentUser currentUser) {
    this.door = door;
    this.invited = invited;
    this.choices = choices;
    this.limits = limits;
    this.currentUser = currentUser;
  }

  @GetMapping(DOOR)
  ResponseEntity<String> show(Locale language) {
    return door.show(language);
  }

  @PostMapping(path = DOOR, params = LinkDoor.LINK)
  ModelAndView open(Model page, HttpServletRequest request) {
    var it = find(secret(page, request), request);
    if (it.isEmpty()) return over(HttpStatus.NOT_FOUND, "UNKNOWN", page);
    limits.take("invitation:open:" + it.get().id(), OPENINGS);
    if (it.get().state() != Invitation.State.SENT) return over(it.get(), page);
    return form(it.get(), begun(it.get()), HttpStatus.OK, page);
  }

  @PostMapping(DOOR)
  ModelAndView answer(
      @RequestParam Map<String, String> sent, Model page, HttpServletRequest request) {
    var secret = secret(page, request);
    var it = find(secret, request);
    if (it.isEmpty()) return over(HttpStatus.NOT_FOUND, "UNKNOWN", page);
    limits.take("invitation:answer:" + it.get().id(), ANSWERS);
    if (it.get().state() != Invitation.State.SENT) return over(it.get(), page);
    var typed = new FormFields(sent).draft();
    return switch (as(it.get().id(), () -> invited.answer(secret, typed))) {
      case Invited.Answer.Taken _, Invited.Answer.Over _ ->
        find(secret, request)
            .map(now -> over(now, page))
            .orElseGet(() -> over(HttpStatus.NOT_FOUND, "UNKNOWN", page));
      case Invited.Answer.Refused no -> {
        page.addAttribute("wrong", FormFields.words(new FileOutcome.Refused(no.wrongs())));
        yield form(it.get(), typed, HttpStatus.UNPROCESSABLE_CONTENT, page);
      }
    };
  }

  /// Links of former builds, and forms that were open during the upgrade.
  @RequestMapping(
      path = DOOR + "/{secret}",
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<Void> moved(@PathVariable String secret, @RequestParam @Nullable String lang) {
    return LinkDoor.moved(DOOR, secret, lang);
  }

  /// What was sent, which goes along with the next form and language.
  private static String secret(Model page, HttpServletRequest request) {
    var secret = LinkDoor.secret(request);
    page.addAttribute("secret", secret);
    return secret;
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
