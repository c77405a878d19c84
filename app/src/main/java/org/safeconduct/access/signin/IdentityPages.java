package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.safeconduct.access.OwnAccount;
import org.safeconduct.access.identities.SingleSignOn;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The way to the provider and back, for whoever is not signed in and for whoever is.
@Controller
@Shows(Content.PERSONAL)
class IdentityPages {
  private static final String PROVIDER = ProviderRequests.START + "/" + SingleSignOnSettings.ID;
  private final Provider provider;
  private final SingleSignOn singleSignOn;
  private final OwnAccount own;
  private final Clock clock;

  IdentityPages(Provider provider, SingleSignOn singleSignOn, OwnAccount own, Clock clock) {
    this.provider = provider;
    this.singleSignOn = singleSignOn;
    this.own = own;
    this.clock = clock;
  }

  /// Asks the provider first whether it is there, so that nobody stands before a blank page.
  @GetMapping("/sign-in/single-sign-on")
  String start() {
    return provider.find().isPresent() ? "redirect:" + PROVIDER : "redirect:/sign-in?provider-down";
  }

  @GetMapping("/account/identity")
  String show(HttpServletRequest request, Model page) {
    page.addAttribute("identities", singleSignOn.mine());
    page.addAttribute("hasPassword", own.hasPassword());
    page.addAttribute("provider", provider.isOn() ? provider.label() : null);
    page.addAttribute("linked", request.getParameter("linked") != null);
    page.addAttribute("taken", request.getParameter("taken") != null);
    return "access/identity";
  }

  /// A form of ours may not lead to another site, so the way there is a link on the next page.
  @PostMapping("/account/identity/link")
  String link(HttpServletRequest request, Model page) {
    singleSignOn.prepareLink();
    Errand.begin(request, Errand.Kind.LINK, own.get().id(), clock.instant());
    page.addAttribute("ready", true);
    return show(request, page);
  }

  @PostMapping("/account/identity/removal")
  String unlink(RedirectAttributes next) {
    if (singleSignOn.unlink()) next.addFlashAttribute("said", "access.identity.removed");
    else next.addFlashAttribute("wrong", "access.identity.last-way-in");
    return "redirect:/account/identity";
  }
}
