package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// What the provider is asked: always with PKCE, state and nonce, and how strongly to ask; for a
/// fresh proof, to ask the
/// person anew instead of remembering.
class ProviderRequests implements OAuth2AuthorizationRequestResolver {
  static final String START = "/sign-in/with";
  private final DefaultOAuth2AuthorizationRequestResolver usual;

  ProviderRequests(ClientRegistrationRepository providers, Strength strength) {
    usual = new DefaultOAuth2AuthorizationRequestResolver(providers, START);
    usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
        .andThen(request -> strength
            .asked()
            .ifPresent(it -> request.additionalParameters(all -> all.put("acr_values", it)))));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return anew(request, usual.resolve(request));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    return anew(request, usual.resolve(request, id));
  }

  private static @Nullable OAuth2AuthorizationRequest anew(
      HttpServletRequest request, @Nullable OAuth2AuthorizationRequest usual) {
    if (usual == null || Errand.of(request) == null) return usual;
    return OAuth2AuthorizationRequest.from(usual)
        .additionalParameters(it -> {
          it.put("prompt", "login");
          it.put("max_age", "0");
        })
        .build();
  }
}
