package org.safeconduct.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Account;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.SignInMethod;
import org.safeconduct.access.factors.Passkeys;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Lets somebody in who has a passkey, without a name and without a password.
@Controller
@Shows(Content.OPEN)
class PasskeyDoor {
  static final String CHALLENGE = "passkeyRequest";
  private static final int ATTEMPTS_A_MINUTE = 60;

  private final Passkeys passkeys;
  private final Credentials credentials;
  private final LetIn letIn;
  private final RateLimits limits;
  private final CurrentUser currentUser;

  PasskeyDoor(
      Passkeys passkeys,
      Credentials credentials,
      LetIn letIn,
      RateLimits limits,
      CurrentUser currentUser) {
    this.passkeys = passkeys;
    this.credentials = credentials;
    this.letIn = letIn;
    this.limits = limits;
    this.currentUser = currentUser;
  }

  @GetMapping("/sign-in/passkey")
  String show() {
    return "access/passkey";
  }

  @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String options(HttpServletRequest request) {
    limits.take("passkey:" + request.getRemoteAddr(), ATTEMPTS_A_MINUTE);
    return currentUser.callAs(Credentials.DOOR, () -> offer(request.getSession()));
  }

  @PostMapping("/sign-in/passkey")
  @Nullable
  String check(
      @RequestParam String answer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page)
      throws IOException, ServletException {
    limits.take("passkey:" + request.getRemoteAddr(), ATTEMPTS_A_MINUTE);
    var session = request.getSession();
    var challenge = session.getAttribute(CHALLENGE);
    session.removeAttribute(CHALLENGE);
    var account = currentUser.callAs(
        Credentials.DOOR,
        () -> challenge instanceof String it
            ? passkeys.check(it, answer).flatMap(credentials::usable)
            : Optional.<Account>empty());
    if (account.isEmpty()) {
      currentUser.runAs(Credentials.DOOR, () -> credentials.refuse(null, request.getRemoteAddr()));
      page.addAttribute("wrong", "access.passkey.not-known");
      return "access/passkey";
    }
    letIn.now(request, response, account.get(), SignInMethod.PASSKEY);
    return null;
  }

  private String offer(HttpSession session) {
    var challenge = passkeys.challenge();
    session.setAttribute(CHALLENGE, challenge);
    return passkeys.request(challenge);
  }
}
