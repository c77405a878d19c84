package org.safeconduct.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.safeconduct.access.Account;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.SessionLimits;
import org.safeconduct.access.SignInMethod;
import org.safeconduct.access.SignedIn;
import org.safeconduct.access.sessions.KnownPlaces;
import org.safeconduct.access.sessions.Sessions;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The one way from a proof to a session, whatever the proof was: a new session id, a row in the
/// list of sessions and in the audit trail, the account's language, and the page that was asked
/// for.
@Component
class LetIn {
  /// Request attribute with the provider's name of its session, if it came from there.
  static final String PROVIDER_SESSION = LetIn.class.getName() + ".provider";

  private static final Duration PROOF_OF_EMERGENCY = Duration.ofMinutes(55);

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final SavedRequestAwareAuthenticationSuccessHandler onwards =
      new SavedRequestAwareAuthenticationSuccessHandler();
  private final Credentials credentials;
  private final Sessions sessions;
  private final KnownPlaces places;
  private final CurrentUser currentUser;
  private final LocaleResolver languages;
  private final Clock clock;

  LetIn(
      Credentials credentials,
      Sessions sessions,
      KnownPlaces places,
      CurrentUser currentUser,
      LocaleResolver languages,
      Clock clock) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.places = places;
    this.currentUser = currentUser;
    this.languages = languages;
    this.clock = clock;
  }

  /// Begins the session and sends the browser on.
  void now(
      HttpServletRequest request,
      HttpServletResponse response,
      Account account,
      SignInMethod method)
      throws IOException, ServletException {
    var session = request.getSession();
    request.changeSessionId();
    var now = clock.instant();
    session.setAttribute(SignedIn.AT, now);
    session.setAttribute(SignedIn.PROVEN_AT, proven(method, now));
    session.setAttribute(
        SignedIn.SESSION,
        currentUser.callAs(Credentials.DOOR, () -> begin(request, response, account, method)));
    session.setMaxInactiveInterval((int) SessionLimits.IDLE.toSeconds());
    if (account.language() != null)
      languages.setLocale(request, response, Locale.of(account.language()));
    onwards.onAuthenticationSuccess(request, response, remember(request, response, account));
  }

  /// Makes the session the account's again, after a filter put something else in its place.
  Authentication remember(
      HttpServletRequest request, HttpServletResponse response, Account account) {
    var authentication = authentication(account.actor());
    var context = new SecurityContextImpl(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return authentication;
  }

  static Authentication authentication(Actor actor) {
    return UsernamePasswordAuthenticationToken.authenticated(
        actor, null, AuthorityUtils.NO_AUTHORITIES);
  }

  private UUID begin(
      HttpServletRequest request,
      HttpServletResponse response,
      Account account,
      SignInMethod method) {
    var address = request.getRemoteAddr();
    credentials.welcome(account, method, address);
    KnownDevice.keep(request, response, places.remember(account.id(), KnownDevice.of(request)));
    var there = request.getAttribute(PROVIDER_SESSION) instanceof String it ? it : null;
    return sessions.begin(account.id(), method, request.getHeader("User-Agent"), address, there);
  }

  /// Nobody has a second proof of an emergency key: it counts for as long as its session.
  private static Instant proven(SignInMethod method, Instant now) {
    return method == SignInMethod.EMERGENCY_KEY ? now.plus(PROOF_OF_EMERGENCY) : now;
  }
}
