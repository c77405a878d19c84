package org.safeconduct.access.signin;

import org.safeconduct.platform.RateLimits;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/// Opens the way through the provider of single sign-on (OpenID Connect, authorization code),
/// if one is set up; this installation signs for the code, or shows a secret. Spring Security
/// checks state, nonce, signature, issuer, audience and times.
/// Whoever signs out there is out here too, if the provider says so.
@Component
class ProviderDoor {
  private final Provider provider;
  private final ProviderResult result;
  private final ProviderSignOut signOut;
  private final Strength strength;
  private final RateLimits limits;

  ProviderDoor(
      Provider provider,
      ProviderResult result,
      ProviderSignOut signOut,
      Strength strength,
      RateLimits limits) {
    this.provider = provider;
    this.result = result;
    this.signOut = signOut;
    this.strength = strength;
    this.limits = limits;
  }

  void open(HttpSecurity http) {
    if (!provider.isOn()) return;
    http.oauth2Login(it -> it.clientRegistrationRepository(provider)
        .authorizedClientRepository(new NoTokensKept())
        .loginPage("/sign-in")
        .authorizationEndpoint(
            start -> start.authorizationRequestResolver(new ProviderRequests(provider, strength)))
        .tokenEndpoint(behind -> behind.accessTokenResponseClient(redeeming()))
        .redirectionEndpoint(back -> back.baseUri("/sign-in/from/*"))
        .successHandler(result)
        .failureHandler(result));
    http.oidcLogout(it -> it.clientRegistrationRepository(provider)
        .backChannel(behind -> behind.logoutHandler(signOut)));
    http.addFilterAfter(new ProviderPace(limits), HeaderWriterFilter.class);
  }

  private RestClientAuthorizationCodeTokenResponseClient redeeming() {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.addParametersConverter(provider::assertion);
    return client;
  }
}
