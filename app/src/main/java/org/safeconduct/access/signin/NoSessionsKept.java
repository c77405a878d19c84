package org.safeconduct.access.signin;

import java.util.List;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/// Spring Security would remember in this process which sessions the provider knows. Ours stand in
/// the database with the provider's name for them, so nothing is kept here.
@Component
class NoSessionsKept implements OidcSessionRegistry {
  @Override
  public void saveSessionInformation(OidcSessionInformation session) {}

  @Override
  @SuppressWarnings("NullAway") // null is how Spring Security hears that nothing was kept
  public OidcSessionInformation removeSessionInformation(String session) {
    return null;
  }

  @Override
  public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
    return List.of();
  }
}
