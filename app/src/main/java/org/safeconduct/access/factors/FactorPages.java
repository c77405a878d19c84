package org.safeconduct.access.factors;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.OwnAccount;
import org.safeconduct.access.Role;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How somebody shows who they are besides the password: authenticator app, recovery codes, and
/// the list of passkeys.
@Controller
@Shows(Content.PERSONAL)
class FactorPages {
  private static final int CODES_A_MINUTE = 5;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final OwnAccount own;
  private final RateLimits limits;

  FactorPages(SecondFactors factors, Passkeys passkeys, OwnAccount own, RateLimits limits) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.own = own;
    this.limits = limits;
  }

  @GetMapping("/account/factors")
  String show(Model page) {
    page.addAttribute("account", own.get());
    page.addAttribute("factors", factors.mine());
    page.addAttribute("passkeys", passkeys.mine());
    page.addAttribute("passkeysWork", passkeys.work());
    return "access/factors";
  }

  @GetMapping("/account/factors/app")
  String offer(Model page) {
    var offer = factors.offer(own.get().username());
    if (offer.isEmpty()) return "redirect:/account/factors";
    page.addAttribute("offer", offer.get());
    return "access/app";
  }

  @PostMapping("/account/factors/app")
  String confirm(@RequestParam String code, RedirectAttributes next, Model page) {
    limits.take("second-factor:" + own.get().id(), CODES_A_MINUTE);
    return switch (factors.confirm(code)) {
      case AppOutcome.InUse it -> {
        limits.giveBack("second-factor:" + own.get().id(), CODES_A_MINUTE);
        yield shown(it.recoveryCodes(), "access.app.added", next);
      }
      case AppOutcome.Refused it -> {
        page.addAttribute("wrong", words(it.verdict()));
        yield offer(page);
      }
    };
  }

  @PostMapping("/account/factors/app/removal")
  String remove(RedirectAttributes next) {
    factors.remove();
    next.addFlashAttribute("said", "access.app.removed");
    return "redirect:/account/factors";
  }

  @PostMapping("/account/factors/codes")
  String renewCodes(RedirectAttributes next) {
    return shown(factors.renewCodes(), "access.codes.renewed", next);
  }

  @GetMapping("/access/rules")
  String rules(Model page) {
    page.addAttribute("demanding", factors.demanding());
    page.addAttribute("roles", Role.values());
    return "access/rules";
  }

  @PostMapping("/access/rules")
  ModelAndView demand(
      @RequestParam(required = false) @Nullable Set<Role> roles,
      Model page,
      RedirectAttributes next) {
    var kept = factors.demand(roles == null ? Set.of() : roles);
    if (!kept.isEmpty()) {
      page.addAttribute("wrong", "access.rules.wrong.kept");
      page.addAttribute("typed", roles == null ? Set.of() : roles);
      return WayBack.refused(rules(page), page);
    }
    next.addFlashAttribute("said", "access.rules.saved");
    return new ModelAndView("redirect:/access/rules");
  }

  private static String shown(List<String> codes, String words, RedirectAttributes next) {
    next.addFlashAttribute("codes", codes);
    next.addFlashAttribute("said", words);
    return "redirect:/account/factors";
  }

  private static String words(CodeVerdict verdict) {
    return verdict == CodeVerdict.OUT_OF_STEP ? "access.code.out-of-step" : "access.app.wrong";
  }
}
