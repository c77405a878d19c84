package org.safeconduct.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import org.safeconduct.access.Account;
import org.safeconduct.access.SignInMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Where the browser goes after the sign-in form: to the page that was asked for, to the page
/// that asks for a code, or back to the form with the username kept.
@Component
class SignInResult implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  static final String REFUSAL = "signInRefusal";

  private final LetIn letIn;
  private final Clock clock;

  SignInResult(LetIn letIn, Clock clock) {
    this.letIn = letIn;
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    if (authentication.getDetails() instanceof Account account)
      letIn.now(request, response, account, SignInMethod.PASSWORD);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (refusal instanceof CodeNeeded needed) {
      var halfway = Halfway.begin(needed.account(), clock.instant());
      request.getSession().setAttribute(Halfway.ATTRIBUTE, halfway);
      response.sendRedirect(request.getContextPath() + "/sign-in/code");
      return;
    }
    var username = request.getParameter("username");
    var wait = refusal instanceof TooManyAttempts it ? it.seconds() : 0;
    request.getSession().setAttribute(REFUSAL, new Refusal(username == null ? "" : username, wait));
    response.sendRedirect(request.getContextPath() + "/sign-in?refused");
  }

  /// What the form shows again.
  ///
  /// @param username as typed
  /// @param seconds to wait before the next attempt, or 0
  record Refusal(String username, long seconds) implements Serializable {}
}
