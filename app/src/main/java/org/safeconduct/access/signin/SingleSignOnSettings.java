package org.safeconduct.access.signin;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.Loopback;
import org.safeconduct.platform.OAuthClient;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The provider of single sign-on, from `SAFECONDUCT_OIDC_…`; with no issuer there is none.
///
/// @param issuer the provider's address, under which it tells about itself (OpenID Discovery)
/// @param client how this installation shows the provider that it is the one
/// @param scopes parted by commas; `openid` among them
/// @param label what the button on the sign-in page says
/// @param acr authentication context classes that are strong enough, parted by commas; empty for
/// all
/// @param usernameClaim where the provider says what to call somebody, and so on
@ConfigurationProperties("safeconduct.single-sign-on")
record SingleSignOnSettings(
    String issuer,
    String clientId,
    Proof client,
    String scopes,
    String label,
    String usernameClaim,
    String nameClaim,
    String mailClaim,
    String groupsClaim,
    String acr) {
  /// How the provider is called in addresses.
  static final String ID = "provider";

  private static final Pattern PLAIN = Pattern.compile("(?i)http://(\\[[^]]*]|[^:/?#]*).*");

  SingleSignOnSettings {
    var plain = PLAIN.matcher(issuer.strip());
    if (plain.matches() && !Loopback.is(plain.group(1)))
      throw new CannotStart("SAFECONDUCT_OIDC_ISSUER must begin with https://, and is “" + issuer
          + "”: what a provider says by plain HTTP could be anybody’s.");
  }

  /// Of one of the two, a key or a secret; see [OAuthClient].
  record Proof(String secret, String key, String algorithm) {
    /// Without the secret.
    @Override
    public String toString() {
      return "Proof[key=" + key + ", algorithm=" + algorithm + "]";
    }
  }

  /// What this installation is called there.
  OAuthClient oauthClient() {
    return new OAuthClient(
        "SAFECONDUCT_OIDC_CLIENT", clientId, client.key(), client.algorithm(), client.secret());
  }

  boolean isOn() {
    return !issuer.isBlank();
  }

  List<String> scopeList() {
    return Arrays.stream(scopes.split("[, ]+")).filter(it -> !it.isEmpty()).toList();
  }
}
