package org.safeconduct.access.signin;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.identities.SingleSignOn;
import org.safeconduct.platform.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/// Ends sessions here when the provider says that somebody signed out there (OpenID Connect
/// Back-Channel Logout 1.0). Spring Security has checked signature, issuer, audience, event and
/// nonce of the logout token; its type is checked here. Sessions lie in the database, so they
/// are out on every node.
@Component
class ProviderSignOut implements LogoutHandler {
  private static final String TYPE = "logout+jwt";

  private final SingleSignOn singleSignOn;
  private final CurrentUser currentUser;

  ProviderSignOut(SingleSignOn singleSignOn, CurrentUser currentUser) {
    this.singleSignOn = singleSignOn;
    this.currentUser = currentUser;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who == null || !(who.getPrincipal() instanceof OidcLogoutToken token)) return;
    if (isLogoutToken(token.getTokenValue())) end(token);
    else response.setStatus(HttpStatus.BAD_REQUEST.value());
  }

  private void end(OidcLogoutToken token) {
    currentUser.runAs(
        Credentials.DOOR,
        () -> singleSignOn.signedOutThere(
            Objects.requireNonNull(token.getIssuer()).toString(),
            token.getSubject(),
            token.getSessionId(),
            Objects.requireNonNull(token.getIssuedAt())));
  }

  private static boolean isLogoutToken(String token) {
    try {
      var type = JWTParser.parse(token).getHeader().getType();
      return type != null && type.getType().equalsIgnoreCase(TYPE);
    } catch (ParseException unreadable) {
      return false;
    }
  }
}
