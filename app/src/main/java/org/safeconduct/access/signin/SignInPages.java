package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.factors.Passkeys;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Shows(Content.OPEN)
class SignInPages {
  private static final Map<String, String> WORDS = Map.of(
      "out", "access.sign-in.out",
      "again", "access.sign-in.again",
      "ended", "access.sign-in.ended",
      "provider-down", "access.sign-in.provider-down",
      "provider-refused", "access.sign-in.provider-refused",
      "provider-weak", "access.sign-in.provider-weak",
      "provider-disabled", "access.sign-in.provider-disabled");

  private final SetUp setUp;
  private final Provider provider;
  private final Passkeys passkeys;
  private final CurrentUser currentUser;

  SignInPages(SetUp setUp, Provider provider, Passkeys passkeys, CurrentUser currentUser) {
    this.setUp = setUp;
    this.provider = provider;
    this.passkeys = passkeys;
    this.currentUser = currentUser;
  }

  @GetMapping("/sign-in")
  String show(
      HttpSession session,
      HttpServletResponse response,
      @RequestParam Map<String, String> asked,
      Model page) {
    if (setUp.isWaiting()) return "redirect:/setup";
    page.addAttribute("words", words(asked));
    page.addAttribute("refusal", taken(session, SignInResult.REFUSAL));
    if (taken(session, SignOut.ELSEWHERE) instanceof String token)
      provider.signOut().ifPresent(it -> offer(it, token, response, page));
    page.addAttribute("provider", provider.isOn() ? provider.label() : null);
    page.addAttribute("passkeys", currentUser.callAs(Credentials.DOOR, passkeys::work));
    return "access/sign-in";
  }

  private static void offer(URI site, String token, HttpServletResponse response, Model page) {
    AnswerHeaders.allowForm(site, response);
    page.addAttribute("elsewhere", site.toString());
    page.addAttribute("hint", token);
  }

  private static @Nullable Object taken(HttpSession session, String attribute) {
    var value = session.getAttribute(attribute);
    session.removeAttribute(attribute);
    return value;
  }

  private static @Nullable String words(Map<String, String> asked) {
    return asked.keySet().stream()
        .filter(WORDS::containsKey)
        .map(WORDS::get)
        .findFirst()
        .orElse(null);
  }
}
