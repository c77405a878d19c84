package org.safeconduct.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.SignInMethod;
import org.safeconduct.access.factors.CodeVerdict;
import org.safeconduct.access.factors.SecondFactors;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asks for the code after the password. Five codes a password, and few a minute for an account
/// from wherever: only somebody who knows the password can use that up, and a passkey goes past
/// it.
@Controller
@Shows(Content.OPEN)
class CodePages {
  static final int CODES_A_MINUTE = 5;

  private final SecondFactors factors;
  private final Credentials credentials;
  private final LetIn letIn;
  private final RateLimits limits;
  private final CurrentUser currentUser;
  private final Clock clock;

  CodePages(
      SecondFactors factors,
      Credentials credentials,
      LetIn letIn,
      RateLimits limits,
      CurrentUser currentUser,
      Clock clock) {
    this.factors = factors;
    this.credentials = credentials;
    this.letIn = letIn;
    this.limits = limits;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @GetMapping("/sign-in/code")
  String show(HttpSession session) {
    return halfway(session) == null ? "redirect:/sign-in?again" : "access/code";
  }

  @PostMapping("/sign-in/code")
  @Nullable
  String check(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page)
      throws IOException, ServletException {
    var session = request.getSession();
    var halfway = halfway(session);
    if (halfway == null) return "redirect:/sign-in?again";
    if (limits.tryTake("second-factor:" + halfway.id(), CODES_A_MINUTE).isPositive())
      return refused("access.code.too-many", page);
    session.setAttribute(Halfway.ATTRIBUTE, halfway.attempted());
    var account = currentUser.callAs(Credentials.DOOR, () -> credentials.usable(halfway.id()));
    if (account.isEmpty()) return refused("access.code.wrong", page);
    var verdict = check(halfway, code, request.getRemoteAddr());
    if (verdict != CodeVerdict.RIGHT) return refused(words(verdict), page);
    session.removeAttribute(Halfway.ATTRIBUTE);
    limits.giveBack("second-factor:" + halfway.id(), CODES_A_MINUTE);
    letIn.now(request, response, account.get(), SignInMethod.PASSWORD_AND_CODE);
    return null;
  }

  private CodeVerdict check(Halfway halfway, String code, String address) {
    return currentUser.callAs(Credentials.DOOR, () -> {
      var verdict = factors.check(halfway.id(), code);
      if (verdict != CodeVerdict.RIGHT) credentials.refuse(halfway.id(), address);
      return verdict;
    });
  }

  private static String words(CodeVerdict verdict) {
    return verdict == CodeVerdict.OUT_OF_STEP ? "access.code.out-of-step" : "access.code.wrong";
  }

  private @Nullable Halfway halfway(HttpSession session) {
    return session.getAttribute(Halfway.ATTRIBUTE) instanceof Halfway it
            && !it.isOver(clock.instant())
        ? it
        : null;
  }

  private static String refused(String words, Model page) {
    page.addAttribute("wrong", words);
    return "access/code";
  }
}
