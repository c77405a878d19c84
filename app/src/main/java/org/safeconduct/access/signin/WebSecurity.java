package org.safeconduct.access.signin;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

import jakarta.servlet.DispatcherType;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.factors.SecondFactors;
import org.safeconduct.access.openings.Openings;
import org.safeconduct.access.sessions.Sessions;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;

/// Five doors, asked in this order: programs with a token, personal links, what is open to all,
/// metrics, and people with a session.
@Configuration
class WebSecurity {
  private static final String BASE_MAP = "^/map/(world|detail|labels|admin1|world-borders"
      + "|detail-borders)(-[0-9a-f]{32})?\\.json$";

  /// Over HTTPS the browser is told to forget what it kept of the pages.
  private static final LogoutHandler FORGET =
      new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(CACHE, STORAGE));

  private final Credentials credentials;
  private final CurrentUser currentUser;

  WebSecurity(Credentials credentials, CurrentUser currentUser) {
    this.credentials = credentials;
    this.currentUser = currentUser;
  }

  @Bean
  SessionGuard sessionGuard(Sessions sessions, SecondFactors factors, Openings openings) {
    return new SessionGuard(credentials, sessions, factors, currentUser, openings);
  }

  /// The guard stands in the chain of people alone, not before every request of the container.
  @Bean
  FilterRegistrationBean<SessionGuard> guardOfPeopleAlone(SessionGuard guard) {
    var registration = new FilterRegistrationBean<>(guard);
    registration.setEnabled(false);
    return registration;
  }

  /// The API: a bearer token with every request, no session, no cookie.
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, ProgramRefusals refusals) {
    withoutSession(http.securityMatcher("/api/**", "/scim/**", "/openapi.json"));
    http.headers(AnswerHeaders::write)
        .addFilterBefore(bearerTokens(), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(DispatcherType.ASYNC)
            .permitAll()
            .anyRequest()
            .authenticated());
    return http.build();
  }

  /// Pages that a personal link opens: no session and no cookie says who asks, but the secret in
  /// the body of each form, which a form that another site forged cannot know.
  @Bean
  @Order(2)
  SecurityFilterChain links(HttpSecurity http) {
    return withoutSession(http.securityMatcher("/a/**"))
        .headers(AnswerHeaders::writeBehindLinks)
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }

  /// What needs neither sign-in nor secret: assets and the base map.
  @Bean
  @Order(3)
  SecurityFilterChain everybody(HttpSecurity http) {
    http.securityMatchers(it -> it.requestMatchers(
            "/css/**",
            "/js/**",
            "/vendor/**",
            "/favicon.ico",
            "/favicon.svg",
            "/credits",
            "/actuator/health/**")
        .requestMatchers(RegexRequestMatcher.regexMatcher(BASE_MAP)));
    return withoutSession(http.headers(AnswerHeaders::write))
        .authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .build();
  }

  /// Metrics: for a collector with a token, or on this machine.
  @Bean
  @Order(4)
  SecurityFilterChain collectors(HttpSecurity http, ProgramRefusals refusals) {
    withoutSession(http.securityMatcher("/actuator/**"));
    http.headers(AnswerHeaders::write)
        .addFilterBefore(bearerTokens(), AnonymousAuthenticationFilter.class)
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
  @Order(5)
  SecurityFilterChain people(
      HttpSecurity http,
      SessionGuard guard,
      SignInDoor door,
      SignInResult result,
      SignOut signOut,
      ProviderDoor provider,
      PageRefusals refusals) {
    provider.open(http);
    http.headers(AnswerHeaders::write)
        .addFilterBefore(guard, AnonymousAuthenticationFilter.class)
        .authenticationProvider(door)
        .csrf(it -> it.csrfTokenRepository(new FormTokens()))
        .formLogin(it -> it.loginPage("/sign-in")
            .authenticationDetailsSource(SignInDetails::of)
            .successHandler(result)
            .failureHandler(result)
            .permitAll())
        .logout(it -> it.logoutUrl("/sign-out")
            .addLogoutHandler(signOut)
            .addLogoutHandler(FORGET)
            .logoutSuccessHandler(signOut))
        .requestCache(it -> it.requestCache(refusals.cache()))
        .exceptionHandling(
            it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(it -> it.dispatcherTypeMatchers(
                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
            .permitAll()
            .requestMatchers("/sign-in", "/sign-in/**", "/setup")
            .permitAll()
            .anyRequest()
            .authenticated());
    return http.build();
  }

  private BearerTokens bearerTokens() {
    return new BearerTokens(credentials, currentUser);
  }

  private static HttpSecurity withoutSession(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
