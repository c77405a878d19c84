package org.safeconduct.access.signin;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.safeconduct.access.Credentials;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;

/// Four doors, asked in this order: programs with a token, what is open to all, metrics, and
/// people with a session.
@Configuration
class WebSecurity {
  private static final String BASE_MAP = "^/map/(world|detail|labels|admin1|world-borders"
      + "|detail-borders)(-[0-9a-f]{32})?\\.json$";

  private final Credentials credentials;
  private final CurrentUser currentUser;
  private final Clock clock;

  WebSecurity(Credentials credentials, CurrentUser currentUser, Clock clock) {
    this.credentials = credentials;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// The API: a bearer token with every request, no session, no cookie.
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, ProgramRefusals refusals) {
    withoutSession(http.securityMatcher("/api/**", "/openapi.json"));
    http.addFilterBefore(bearerTokens(), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ASYNC)
            .permitAll()
            .anyRequest()
            .authenticated());
    return http.build();
  }

  /// What needs no sign-in: personal answer links (the token is in the path, so a forged request
  /// cannot know it), assets and the base map.
  @Bean
  @Order(2)
  SecurityFilterChain everybody(HttpSecurity http) {
    http.securityMatchers(it -> it.requestMatchers(
            "/a/**",
            "/css/**",
            "/js/**",
            "/vendor/**",
            "/favicon.ico",
            "/favicon.svg",
            "/credits",
            "/actuator/health/**")
        .requestMatchers(RegexRequestMatcher.regexMatcher(BASE_MAP)));
    return withoutSession(http)
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }

  /// Metrics: for a collector with a token, or on this machine.
  @Bean
  @Order(3)
  SecurityFilterChain collectors(HttpSecurity http, ProgramRefusals refusals) {
    withoutSession(http.securityMatcher("/actuator/**"));
    http.addFilterBefore(bearerTokens(), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(it -> it.requestMatchers("/actuator/prometheus")
            .access((who, request) -> new AuthorizationDecision(
                who.get().getPrincipal() instanceof Actor || OwnMachine.sent(request.getRequest())))
            .anyRequest()
            .denyAll());
    return http.build();
  }

  /// Pages: a session that began at the sign-in page.
  @Bean
  @Order(4)
  SecurityFilterChain people(
      HttpSecurity http, SignInDoor door, SignInResult result, PageRefusals refusals) {
    http.headers(AnswerHeaders::write)
        .addFilterBefore(
            new SessionGuard(credentials, currentUser, clock), AnonymousAuthenticationFilter.class)
        .authenticationProvider(door)
        .formLogin(it -> it.loginPage("/sign-in")
            .successHandler(result)
            .failureHandler(result)
            .permitAll())
        .logout(it -> it.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .requestCache(it -> it.requestCache(refusals.cache()))
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(
                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
            .permitAll()
            .requestMatchers("/sign-in", "/setup")
            .permitAll()
            .anyRequest()
            .authenticated());
    return http.build();
  }

  private BearerTokens bearerTokens() {
    return new BearerTokens(credentials, currentUser);
  }

  private static HttpSecurity withoutSession(HttpSecurity http) {
    return http.headers(AnswerHeaders::write)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
