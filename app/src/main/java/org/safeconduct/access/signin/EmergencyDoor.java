package org.safeconduct.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.SignInMethod;
import org.safeconduct.access.emergency.EmergencyKey;
import org.safeconduct.access.emergency.EmergencyKeys;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.RateLimits;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets somebody in who broke the seal of the emergency key and says who they are and why.
@Controller
@Shows(Content.OPEN)
class EmergencyDoor {
  private static final int ATTEMPTS_A_MINUTE = 5;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 1_000;

  private final EmergencyKeys keys;
  private final LetIn letIn;
  private final RateLimits limits;
  private final CurrentUser currentUser;
  private final Clock clock;

  EmergencyDoor(
      EmergencyKeys keys, LetIn letIn, RateLimits limits, CurrentUser currentUser, Clock clock) {
    this.keys = keys;
    this.letIn = letIn;
    this.limits = limits;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @GetMapping("/sign-in/emergency")
  String show(Model page) {
    page.addAttribute("form", new Form("", "", ""));
    return "access/emergency";
  }

  @PostMapping("/sign-in/emergency")
  @Nullable
  String use(
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page)
      throws IOException, ServletException {
    var form = new Form(key, name, reason);
    page.addAttribute("form", form);
    if (!fits(form.name(), LONGEST_NAME)) return refused("access.emergency.name-missing", page);
    if (!fits(form.reason(), LONGEST_REASON))
      return refused("access.emergency.reason-missing", page);
    if (limits
        .tryTake("emergency:" + request.getRemoteAddr(), ATTEMPTS_A_MINUTE)
        .isPositive()) return refused("access.code.too-many", page);
    var use = new EmergencyKey.Use(
        clock.instant(), form.name().strip(), form.reason().strip(), request.getRemoteAddr());
    var account = currentUser.callAs(Credentials.DOOR, () -> keys.use(form.key(), use));
    if (account.isEmpty()) return refused("access.emergency.refused", page);
    letIn.now(request, response, account.get(), SignInMethod.EMERGENCY_KEY);
    return null;
  }

  private static boolean fits(String text, int most) {
    return !text.isBlank() && text.length() <= most;
  }

  private static String refused(String words, Model page) {
    page.addAttribute("wrong", words);
    return "access/emergency";
  }

  /// What is typed.
  record Form(String key, String name, String reason) {}
}
