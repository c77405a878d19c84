package org.safeconduct;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/// Spring Authorization Server on this machine, which gives programs tokens for what they ask: a
/// server that nobody here wrote. Each scope that it gives is the audience of its token.
public final class TestTokens implements AutoCloseable {
  /// A client that signs by `RS256` with a key that is published.
  public static final String SIGNS = "safeconduct-signs";

  /// The same by `PS256`.
  public static final String SIGNS_BY_PS256 = "safeconduct-signs-ps";

  /// A client that has a secret.
  public static final String TELLS = "safeconduct-tells";

  /// The secret of it.
  public static final String SECRET = "a secret of forty letters, more or less!";

  /// How long a token lives.
  public static final Duration LIFE = Duration.ofMinutes(5);

  /// What a mail server that takes lines of a thousand octets would have no room for.
  private static final Set<String> TOO_MUCH = Set.of("scope", "nbf");

  private final AnnotationConfigServletWebServerApplicationContext server =
      new AnnotationConfigServletWebServerApplicationContext();

  /// @param keys where it fetches the keys of its clients from
  public TestTokens(PublishedKeys keys) {
    server.registerBean(RegisteredClientRepository.class, () -> clients(keys.address()));
    server.register(Wiring.class);
    server.refresh();
  }

  /// Its address.
  public String issuer() {
    return "http://127.0.0.1:" + server.getWebServer().getPort();
  }

  /// Where it gives tokens.
  public String endpoint() {
    return issuer() + "/oauth2/token";
  }

  /// Where its own keys are.
  public String keys() {
    return issuer() + "/oauth2/jwks";
  }

  @Override
  public void close() {
    server.close();
  }

  private static RegisteredClientRepository clients(String keys) {
    return new InMemoryRegisteredClientRepository(
        signing(SIGNS, "RS256", keys),
        signing(SIGNS_BY_PS256, "PS256", keys),
        client(TELLS)
            .clientSecret("{noop}" + SECRET)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .build());
  }

  private static RegisteredClient signing(String id, String algorithm, String keys) {
    return client(id)
        .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        .clientSettings(ClientSettings.builder()
            .jwkSetUrl(keys)
            .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.from(algorithm))
            .build())
        .build();
  }

  private static RegisteredClient.Builder client(String id) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(it -> it.addAll(List.of("mail", "calendar")))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(LIFE).build());
  }

  /// No configuration by its annotations, or an application under test would take it for its own.
  @EnableWebSecurity
  static class Wiring {
    @Bean
    TomcatServletWebServerFactory web() {
      var web = new TomcatServletWebServerFactory(0);
      web.setRegisterDefaultServlet(true);
      return web;
    }

    @Bean
    SecurityFilterChain protocol(HttpSecurity http) {
      http.oauth2AuthorizationServer(it -> http.securityMatcher(it.getEndpointsMatcher()));
      return http.authorizeHttpRequests(it -> it.anyRequest().authenticated()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      var key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
      return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> forWhatItIs() {
      return it -> {
        it.getJwsHeader().type("JWT");
        it.getClaims()
            .audience(List.copyOf(it.getAuthorizedScopes()))
            .claims(all -> all.keySet().removeAll(TOO_MUCH));
      };
    }
  }
}
