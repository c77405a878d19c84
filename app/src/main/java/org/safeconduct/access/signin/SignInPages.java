package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Shows(Content.OPEN)
class SignInPages {
  /// How long a session lives that nobody signed in to, in seconds.
  private static final int UNUSED = 1800;

  private final SetUp setUp;

  SignInPages(SetUp setUp) {
    this.setUp = setUp;
  }

  @GetMapping("/sign-in")
  String show(
      HttpSession session,
      @RequestParam(required = false) @Nullable String out,
      @RequestParam(required = false) @Nullable String again,
      Model page) {
    if (setUp.isWaiting()) return "redirect:/setup";
    if (session.isNew()) session.setMaxInactiveInterval(UNUSED);
    page.addAttribute("words", words(out, again));
    page.addAttribute("refusal", session.getAttribute(SignInResult.REFUSAL));
    session.removeAttribute(SignInResult.REFUSAL);
    return "access/sign-in";
  }

  private static @Nullable String words(@Nullable String out, @Nullable String again) {
    if (out != null) return "access.sign-in.out";
    return again != null ? "access.sign-in.again" : null;
  }
}
