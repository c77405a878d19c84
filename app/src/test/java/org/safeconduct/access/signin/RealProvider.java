package org.safeconduct.access.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// Spring Authorization Server on this machine: a provider that nobody here wrote, with its own
/// login form, sessions, keys and sign-out. It takes nothing from a client without PKCE, or without
/// the secret that it has, or the key that it published.
final class RealProvider implements AutoCloseable {
  static final String CLIENT = "safeconduct";
  static final String SIGNING_CLIENT = "safeconduct-signs";
  static final String SECRET = "a secret of forty letters, more or less!";
  static final String BACK = "http://localhost/sign-in/from/provider";
  static final String USERNAME = "noor.haddad";
  static final String PASSWORD = "seven grey herons";

  private final AnnotationConfigServletWebServerApplicationContext server =
      new AnnotationConfigServletWebServerApplicationContext();

  /// @param keys where it fetches the keys of a client from
  RealProvider(String keys) {
    server.registerBean(RegisteredClientRepository.class, () -> clients(keys));
    server.register(Wiring.class);
    server.refresh();
  }

  /// Its address.
  String issuer() {
    return "http://127.0.0.1:" + server.getWebServer().getPort();
  }

  @Override
  public void close() {
    server.close();
  }

  private static RegisteredClientRepository clients(String keys) {
    return new InMemoryRegisteredClientRepository(
        client(CLIENT)
            .clientSecret("{noop}" + SECRET)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build(),
        client(SIGNING_CLIENT)
            .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
            .clientSettings(ClientSettings.builder()
                .requireProofKey(true)
                .jwkSetUrl(keys)
                .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256)
                .build())
            .build());
  }

  private static RegisteredClient.Builder client(String id) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(BACK)
        .scopes(it -> it.addAll(List.of("openid", "profile", "email")));
  }

  /// No configuration by its annotations, or the application under test would take it for its own.
  @EnableWebSecurity
  static class Wiring {
    @Bean
    TomcatServletWebServerFactory web() {
      var web = new TomcatServletWebServerFactory(0);
      web.setRegisterDefaultServlet(true);
      return web;
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
      http.oauth2AuthorizationServer(it -> {
        http.securityMatcher(it.getEndpointsMatcher());
        it.oidc(Customizer.withDefaults());
      });
      return http.authorizeHttpRequests(it -> it.anyRequest().authenticated())
          .exceptionHandling(it -> it.defaultAuthenticationEntryPointFor(
              new LoginUrlAuthenticationEntryPoint("/login"),
              new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain form(HttpSecurity http) {
      return http.authorizeHttpRequests(it -> it.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService people() {
      return new InMemoryUserDetailsManager(User.withUsername(USERNAME)
          .password("{noop}" + PASSWORD)
          .roles("STAFF")
          .build());
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      var key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
      return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whoItIs() {
      return it -> {
        if (it.getTokenType().getValue().equals("id_token"))
          it.getClaims()
              .claim("preferred_username", it.getPrincipal().getName())
              .claim("name", "Noor Haddad")
              .claim("groups", List.of("duty-room"));
      };
    }
  }
}
