package org.safeconduct.access.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/// Opens the way through the provider of single sign-on (OpenID Connect, authorization code),
/// if one is set up. Spring Security checks state, nonce, signature, issuer, audience and times.
@Component
class ProviderDoor {
  private final Provider provider;
  private final ProviderResult result;

  ProviderDoor(Provider provider, ProviderResult result) {
    this.provider = provider;
    this.result = result;
  }

  void open(HttpSecurity http) {
    if (!provider.isOn()) return;
    http.oauth2Login(it -> it.clientRegistrationRepository(provider)
        .authorizedClientRepository(new NoTokensKept())
        .loginPage("/sign-in")
        .authorizationEndpoint(
            start -> start.authorizationRequestResolver(new ProviderRequests(provider)))
        .redirectionEndpoint(back -> back.baseUri("/sign-in/from/*"))
        .successHandler(result)
        .failureHandler(result));
  }
}
