package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class StrengthTest {
  private final Strength any = new Strength(settings(""));
  private final Strength strong = new Strength(settings("phrh, mfa"));

  @Test
  void where_none_is_set_the_word_of_the_provider_is_taken_as_it_is() {
    assertThat(any.accepts(somebody(Map.of()))).isTrue();
    assertThat(asked(any)).doesNotContain("acr_values");
  }

  @Test
  void where_one_is_set_the_provider_is_asked_for_it_and_has_to_say_so() {
    assertThat(asked(strong)).contains("acr_values=phrh%20mfa", "code_challenge=");
    assertThat(strong.accepts(somebody(Map.of("acr", "mfa")))).isTrue();
    assertThat(strong.accepts(somebody(Map.of("acr", "password")))).isFalse();
    assertThat(strong.accepts(somebody(Map.of()))).isFalse();
  }

  private static String asked(Strength strength) {
    var provider = ClientRegistration.withRegistrationId("provider")
        .clientId("safeconduct")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/sign-in/from/{registrationId}")
        .authorizationUri("https://id.example.org/authorize")
        .tokenUri("https://id.example.org/token")
        .scope("openid")
        .build();
    var requests =
        new ProviderRequests(new InMemoryClientRegistrationRepository(provider), strength);
    return requests
        .resolve(new MockHttpServletRequest("GET", "/sign-in/with/provider"), "provider")
        .getAuthorizationRequestUri();
  }

  private static DefaultOidcUser somebody(Map<String, Object> said) {
    var claims = new HashMap<>(said);
    claims.put("sub", "noor");
    var now = Instant.parse("2026-11-28T12:00:00Z");
    return new DefaultOidcUser(List.of(), new OidcIdToken("t", now, now.plusSeconds(60), claims));
  }

  private static SingleSignOnSettings settings(String acr) {
    return new SingleSignOnSettings(
        "https://id.example.org",
        "safeconduct",
        new SingleSignOnSettings.Proof("", "", ""),
        "openid",
        "",
        "",
        "",
        "",
        "",
        acr);
  }
}
