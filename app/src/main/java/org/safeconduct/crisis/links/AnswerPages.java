package org.safeconduct.crisis.links;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Household;
import org.safeconduct.crisis.Household.Asked;
import org.safeconduct.crisis.answers.AnswerOutcome;
import org.safeconduct.crisis.asking.AnswerLinks;
import org.safeconduct.crisis.asking.AnswerLinks.Expired;
import org.safeconduct.crisis.asking.AnswerLinks.Forged;
import org.safeconduct.crisis.asking.AnswerLinks.Good;
import org.safeconduct.crisis.asking.AnswerLinks.Link;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.LinkDoor;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page behind a personal answer link. Opening it changes nothing, whether a person follows
/// the link or a scanner of mails runs the script of the door; only a form with answers does.
@Controller
@Shows(Content.WHEREABOUTS)
class AnswerPages {
  private static final String NOTHING_SAID = "nothing-said";

  private final AnswerLinks links;
  private final LinkDoor door;
  private final LinkThrottle throttle;
  private final Household household;
  private final AnswerPage page;
  private final CurrentUser currentUser;

  AnswerPages(
      AnswerLinks links,
      LinkDoor door,
      LinkThrottle throttle,
      Household household,
      AnswerPage page,
      CurrentUser currentUser) {
    this.links = links;
    this.door = door;
    this.throttle = throttle;
    this.household = household;
    this.page = page;
    this.currentUser = currentUser;
  }

  @GetMapping("/a")
  @Shows(Content.OPEN)
  ResponseEntity<String> show(Locale browser) {
    return door.show(browser);
  }

  @PostMapping(path = "/a", params = LinkDoor.LINK)
  ResponseEntity<String> open(
      @RequestParam @Nullable String lang,
      @RequestParam(defaultValue = "") String told,
      Locale browser,
      HttpServletRequest request) {
    var form = new AnswerForm(LinkDoor.secret(request), Map.of());
    return switch (links.check(form.secret())) {
      case Forged _ -> forged(form, language(lang, browser), request);
      case Expired _ ->
        page.sorry(HttpStatus.GONE, language(lang, browser), form.secret(), "expired");
      case Good it when !throttle.mayOpen(it.link()) -> tooMany(form, language(lang, browser));
      case Good it -> open(it.link(), form, lang, told.equals(NOTHING_SAID) ? told : "", browser);
    };
  }

  @PostMapping("/a")
  ResponseEntity<String> answer(
      @RequestParam Map<String, String> fields,
      @RequestParam @Nullable String lang,
      Locale browser,
      HttpServletRequest request) {
    var form = new AnswerForm(LinkDoor.secret(request), fields);
    return switch (links.check(form.secret())) {
      case Forged _ -> forged(form, language(lang, browser), request);
      case Expired _ ->
        page.sorry(HttpStatus.GONE, language(lang, browser), form.secret(), "expired");
      case Good it when !throttle.mayAnswer(it.link()) -> tooMany(form, language(lang, browser));
      case Good it -> answer(it.link(), form, lang, browser);
    };
  }

  /// Links of former builds, which may be out for 30 days after an upgrade.
  @GetMapping("/a/{token}")
  @Shows(Content.OPEN)
  ResponseEntity<Void> moved(@PathVariable String token, @RequestParam @Nullable String lang) {
    return LinkDoor.moved("/a", token, lang);
  }

  /// A form that was open during the upgrade: the page says that nothing was sent.
  @PostMapping("/a/{token}")
  @Shows(Content.OPEN)
  ResponseEntity<Void> unsent(@PathVariable String token, @RequestParam @Nullable String lang) {
    return LinkDoor.moved("/a?told=" + NOTHING_SAID, token, lang);
  }

  private ResponseEntity<String> forged(
      AnswerForm form, Locale language, HttpServletRequest request) {
    return throttle.mayGuess(request.getRemoteAddr())
        ? page.sorry(HttpStatus.NOT_FOUND, language, form.secret(), "forged")
        : tooMany(form, language);
  }

  private ResponseEntity<String> tooMany(AnswerForm form, Locale language) {
    return page.sorry(HttpStatus.TOO_MANY_REQUESTS, language, form.secret(), "too-many");
  }

  private ResponseEntity<String> open(
      Link link, AnswerForm form, @Nullable String lang, String told, Locale browser) {
    var asked = asked(link);
    if (asked == null)
      return page.sorry(HttpStatus.NOT_FOUND, language(lang, browser), form.secret(), "forged");
    var language = language(lang, asked, browser);
    return asked.open()
        ? page.ask(language, asked, link.person(), told, form)
        : page.sorry(HttpStatus.GONE, language, form.secret(), "closed");
  }

  private ResponseEntity<String> answer(
      Link link, AnswerForm form, @Nullable String lang, Locale browser) {
    var asked = asked(link);
    if (asked == null)
      return page.sorry(HttpStatus.NOT_FOUND, language(lang, browser), form.secret(), "forged");
    var said = form.said(link.person(), asked.household());
    if (said.isEmpty()) return open(link, form, lang, NOTHING_SAID, browser);
    var outcome = as(
        link,
        asked.name(),
        () -> household.answer(link.headcount(), link.person(), said, form.nonce()));
    var language = language(lang, asked, browser);
    return switch (outcome) {
      case AnswerOutcome.Recorded _ -> open(link, form.emptied(), lang, "answered", browser);
      case AnswerOutcome.Expired _ ->
        page.sorry(HttpStatus.GONE, language, form.secret(), "expired");
      case AnswerOutcome.Closed _ -> page.sorry(HttpStatus.GONE, language, form.secret(), "closed");
      case AnswerOutcome.NonceReused _,
          AnswerOutcome.NothingToResolve _,
          AnswerOutcome.HowNeeded _ ->
        throw new IllegalStateException("A link neither repeats a request nor resolves anything");
    };
  }

  private @Nullable Asked asked(Link link) {
    try {
      return as(link, "", () -> household.asked(link.headcount(), link.person()));
    } catch (NotFound nobodyOfTheHouseholdCounts) {
      return null;
    }
  }

  private <T> T as(Link link, String name, Supplier<T> work) {
    var actor = new Actor.AnswerLink(link.headcount().value(), link.person().value(), name);
    return currentUser.callAs(actor, work);
  }

  private static Locale language(@Nullable String wanted, Locale browser) {
    return wanted == null
        ? Languages.best(List.of(browser))
        : Languages.find(wanted).orElse(Locale.ENGLISH);
  }

  /// The language asked for, else the recipient's, else the browser's.
  private static Locale language(@Nullable String wanted, Asked asked, Locale browser) {
    if (wanted != null) return language(wanted, browser);
    var recipient = asked.household().getFirst().member().card().language();
    return Languages.find(recipient).orElseGet(() -> language(null, browser));
  }
}
