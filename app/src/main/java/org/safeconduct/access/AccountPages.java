package org.safeconduct.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountOutcome.Refused;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What people do with their own account: password, language, API tokens.
@Controller
@Shows(Content.PERSONAL)
class AccountPages {
  private static final int PASSWORDS_A_MINUTE = 5;

  private final OwnAccount own;
  private final RateLimits limits;
  private final LocaleResolver languages;
  private final Clock clock;

  AccountPages(OwnAccount own, RateLimits limits, LocaleResolver languages, Clock clock) {
    this.own = own;
    this.limits = limits;
    this.languages = languages;
    this.clock = clock;
  }

  @GetMapping("/account")
  String show(Model page) {
    var account = own.get();
    page.addAttribute("account", account);
    page.addAttribute("hasPassword", own.hasPassword());
    if (!page.containsAttribute("mail")) page.addAttribute("mail", account.mail());
    page.addAttribute("tokens", own.tokens());
    page.addAttribute("languages", Languages.ALL);
    page.addAttribute("now", clock.instant());
    return "access/account";
  }

  @PostMapping("/account/password")
  String changePassword(
      @RequestParam String current,
      @RequestParam String next,
      @SessionAttribute(name = SignedIn.SESSION, required = false) @Nullable UUID session,
      HttpServletRequest request,
      RedirectAttributes after,
      Model page) {
    limits.take("password:" + own.get().id(), PASSWORDS_A_MINUTE);
    if (own.changePassword(current, next, session) instanceof Refused wrong)
      return refused(wrong, page);
    request.changeSessionId();
    request.getSession().setAttribute(SignedIn.AT, clock.instant());
    request.getSession().setAttribute(SignedIn.PROVEN_AT, clock.instant());
    after.addFlashAttribute("said", "access.password.changed");
    return "redirect:/account";
  }

  @PostMapping("/account/language")
  String speak(
      @RequestParam String language,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes after,
      Model page) {
    if (own.speak(language.isEmpty() ? null : language) instanceof Refused wrong)
      return refused(wrong, page);
    if (!language.isEmpty()) languages.setLocale(request, response, Locale.of(language));
    after.addFlashAttribute("said", "access.language.changed");
    return "redirect:/account";
  }

  @PostMapping("/account/mail")
  String writeTo(@RequestParam String mail, RedirectAttributes after, Model page) {
    if (own.writeTo(mail) instanceof Refused wrong) {
      page.addAttribute("mail", mail);
      return refused(wrong, page);
    }
    after.addFlashAttribute("said", "access.mail.changed");
    return "redirect:/account";
  }

  @PostMapping("/account/tokens")
  String mint(
      @RequestParam String label,
      @RequestParam(required = false) @Nullable Integer days,
      RedirectAttributes after,
      Model page) {
    page.addAttribute("label", label);
    if (label.isBlank() || label.length() > NewToken.LONGEST_LABEL)
      return refused(new Refused("label", "access.token.label-missing"), page);
    var validFor = days == null || days <= 0 ? null : Duration.ofDays(days);
    after.addFlashAttribute(
        "token", own.mintToken(new NewToken(label, TokenLimits.NONE, validFor)));
    return "redirect:/account";
  }

  @PostMapping("/account/tokens/{id}/revocation")
  String revoke(@PathVariable UUID id, RedirectAttributes after) {
    own.revokeToken(id);
    after.addFlashAttribute("said", "access.token.revoked-now");
    return "redirect:/account";
  }

  private String refused(Refused wrong, Model page) {
    page.addAttribute("wrong", wrong);
    return show(page);
  }
}
