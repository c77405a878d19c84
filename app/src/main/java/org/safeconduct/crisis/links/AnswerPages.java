package org.safeconduct.crisis.links;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page behind a personal answer link. Opening it changes nothing, so that mail scanners and
/// previews do no harm; a POST answers.
@Controller
@Shows(Content.WHEREABOUTS)
class AnswerPages {
  private final AnswerLinks links;
  private final LinkThrottle throttle;
  private final Household household;
  private final AnswerPage page;
  private final CurrentUser currentUser;

  AnswerPages(
      AnswerLinks links,
      LinkThrottle throttle,
      Household household,
      AnswerPage page,
      CurrentUser currentUser) {
    this.links = links;
    this.throttle = throttle;
    this.household = household;
    this.page = page;
    this.currentUser = currentUser;
  }

  @GetMapping("/a/{token}")
  ResponseEntity<String> open(
      @PathVariable String token,
      @RequestParam @Nullable String lang,
      @RequestParam(defaultValue = "") String told,
      Locale browser,
      HttpServletRequest request) {
    return switch (links.check(token)) {
      case Forged _ -> forged(language(lang, browser), request);
      case Expired _ -> page.sorry(HttpStatus.GONE, language(lang, browser), "expired");
      case Good it
      when !throttle.mayOpen(it.link()) ->
        page.sorry(HttpStatus.TOO_MANY_REQUESTS, language(lang, browser), "too-many");
      case Good it -> open(it.link(), lang, told, browser);
    };
  }

  @PostMapping("/a/{token}")
  ResponseEntity<String> answer(
      @PathVariable String token,
      @RequestParam Map<String, String> fields,
      Locale browser,
      HttpServletRequest request) {
    var lang = fields.get("lang");
    return switch (links.check(token)) {
      case Forged _ -> forged(language(lang, browser), request);
      case Expired _ -> page.sorry(HttpStatus.GONE, language(lang, browser), "expired");
      case Good it
      when !throttle.mayAnswer(it.link()) ->
        page.sorry(HttpStatus.TOO_MANY_REQUESTS, language(lang, browser), "too-many");
      case Good it -> answer(token, it.link(), new AnswerForm(fields), browser);
    };
  }

  private ResponseEntity<String> forged(Locale language, HttpServletRequest request) {
    return throttle.mayGuess(request.getRemoteAddr())
        ? page.sorry(HttpStatus.NOT_FOUND, language, "forged")
        : page.sorry(HttpStatus.TOO_MANY_REQUESTS, language, "too-many");
  }

  private ResponseEntity<String> open(
      Link link, @Nullable String lang, String told, Locale browser) {
    var asked = asked(link);
    if (asked == null) return page.sorry(HttpStatus.NOT_FOUND, language(lang, browser), "forged");
    var language = language(lang, asked, browser);
    return asked.open()
        ? page.ask(language, asked, link.person(), told, AnswerForm.NONE)
        : page.sorry(HttpStatus.GONE, language, "closed");
  }

  private ResponseEntity<String> answer(String token, Link link, AnswerForm form, Locale browser) {
    var lang = form.fields().get("lang");
    var asked = asked(link);
    if (asked == null) return page.sorry(HttpStatus.NOT_FOUND, language(lang, browser), "forged");
    var language = language(lang, asked, browser);
    var said = form.said(link.person(), asked.household());
    if (said.isEmpty()) return page.ask(language, asked, link.person(), "nothing-said", form);
    var outcome = as(
        link,
        asked.name(),
        () -> household.answer(link.headcount(), link.person(), said, form.nonce()));
    return switch (outcome) {
      case AnswerOutcome.Recorded _ -> seeAgain(token, language, "answered");
      case AnswerOutcome.Expired _ -> page.sorry(HttpStatus.GONE, language, "expired");
      case AnswerOutcome.Closed _ -> page.sorry(HttpStatus.GONE, language, "closed");
      case AnswerOutcome.NonceReused _,
          AnswerOutcome.NothingToResolve _,
          AnswerOutcome.HowNeeded _ ->
        throw new IllegalStateException("A link neither repeats a request nor resolves anything");
    };
  }

  private static ResponseEntity<String> seeAgain(String token, Locale language, String told) {
    var address = "/a/" + token + "?told=" + told + "&lang=" + language.getLanguage();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address))
        .build();
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
