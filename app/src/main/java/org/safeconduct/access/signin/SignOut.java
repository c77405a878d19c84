package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.SignedIn;
import org.safeconduct.access.sessions.Sessions;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/// Ends the session, and offers to end the one at the provider too (OpenID Connect RP-Initiated
/// Logout 1.0): by a form, because the address would keep the token that says whose session it is.
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {
  /// Session attribute with the token that the provider takes for a hint at whose session it is.
  static final String ELSEWHERE = "signOutElsewhere";

  private static final String TOKEN = SignOut.class.getName();
  private final Sessions sessions;
  private final Provider provider;
  private final CurrentUser currentUser;

  SignOut(Sessions sessions, Provider provider, CurrentUser currentUser) {
    this.sessions = sessions;
    this.provider = provider;
    this.currentUser = currentUser;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    var session = request.getSession(false);
    if (session == null) return;
    request.setAttribute(TOKEN, session.getAttribute(ProviderResult.TOKEN));
    if (who != null
        && who.getPrincipal() instanceof Actor.Account it
        && session.getAttribute(SignedIn.SESSION) instanceof UUID id)
      currentUser.runAs(
          Credentials.DOOR, () -> sessions.signedOut(new AccountId(it.account()), id));
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
      throws IOException {
    if (request.getAttribute(TOKEN) instanceof String token
        && provider.signOut().isPresent()) request.getSession().setAttribute(ELSEWHERE, token);
    response.sendRedirect(request.getContextPath() + "/sign-in?out");
  }
}
