package org.safeconduct.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.safeconduct.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Where the browser goes after the sign-in form: to the page that was asked for, or back to the
/// form with the username kept.
@Component
class SignInResult extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {
  static final String REFUSAL = "signInRefusal";
  private static final Duration IDLE = Duration.ofHours(8);

  private final Clock clock;
  private final LocaleResolver languages;

  SignInResult(Clock clock, LocaleResolver languages) {
    this.clock = clock;
    this.languages = languages;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    var session = request.getSession();
    session.setAttribute(SignedIn.AT, clock.instant());
    session.setMaxInactiveInterval((int) IDLE.toSeconds());
    if (authentication.getDetails() instanceof String language)
      languages.setLocale(request, response, Locale.of(language));
    super.onAuthenticationSuccess(request, response, authentication);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
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
