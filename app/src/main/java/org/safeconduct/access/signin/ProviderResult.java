package org.safeconduct.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Account;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.SignInMethod;
import org.safeconduct.access.SignedIn;
import org.safeconduct.access.identities.SingleSignOn;
import org.safeconduct.access.sessions.Sessions;
import org.safeconduct.platform.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// What happens when somebody comes back from the provider, once its word is checked: they are
/// let in, or what they were sent for is done.
@Component
class ProviderResult implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  /// Session attribute with the provider's token, for signing out there as well.
  static final String TOKEN = "providerToken";

  private static final Logger LOG = LoggerFactory.getLogger(ProviderResult.class);
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final SingleSignOn singleSignOn;
  private final Claims claims;
  private final Strength strength;
  private final Credentials credentials;
  private final Sessions sessions;
  private final LetIn letIn;
  private final CurrentUser currentUser;
  private final Clock clock;

  ProviderResult(
      SingleSignOn singleSignOn,
      Claims claims,
      Strength strength,
      Credentials credentials,
      Sessions sessions,
      LetIn letIn,
      CurrentUser currentUser,
      Clock clock) {
    this.singleSignOn = singleSignOn;
    this.claims = claims;
    this.strength = strength;
    this.credentials = credentials;
    this.sessions = sessions;
    this.letIn = letIn;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    if (!(authentication.getPrincipal() instanceof OidcUser user)) return;
    var errand = Errand.take(request, clock.instant());
    if (errand == null) arrive(request, response, user);
    else send(response, request, run(errand, user, request, response));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    LOG.info("Single sign-on was refused: {}", refusal.getMessage());
    Errand.take(request, clock.instant());
    currentUser.runAs(Credentials.DOOR, () -> credentials.refuse(null, request.getRemoteAddr()));
    send(response, request, "/sign-in?provider-refused");
  }

  private void arrive(HttpServletRequest request, HttpServletResponse response, OidcUser user)
      throws IOException, ServletException {
    if (!strength.accepts(user)) {
      turnAway(request, response, "/sign-in?provider-weak");
      return;
    }
    var account =
        currentUser.callAs(Credentials.DOOR, () -> singleSignOn.arrive(claims.read(user)));
    if (account.isEmpty()) {
      turnAway(request, response, "/sign-in?provider-disabled");
      return;
    }
    request.getSession().setAttribute(TOKEN, user.getIdToken().getTokenValue());
    request.setAttribute(LetIn.PROVIDER_SESSION, user.getClaims().get("sid"));
    letIn.now(request, response, account.get(), SignInMethod.SINGLE_SIGN_ON);
  }

  private void turnAway(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    SecurityContextHolder.clearContext();
    request.getSession().invalidate();
    currentUser.runAs(Credentials.DOOR, () -> credentials.refuse(null, request.getRemoteAddr()));
    send(response, request, page);
  }

  /// @return where to go next
  private String run(
      Errand errand, OidcUser user, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession().getAttribute(SignedIn.SESSION);
    var account = currentUser.callAs(Credentials.DOOR, () -> owner(errand, session));
    if (account.isEmpty()) {
      SecurityContextHolder.clearContext();
      request.getSession().invalidate();
      return "/sign-in?again";
    }
    letIn.remember(request, response, account.get());
    errand.keepForms(request, response);
    return switch (errand.kind()) {
      case LINK -> link(account.get(), user);
      case PROVE -> prove(account.get(), user, request);
    };
  }

  /// The guard of sessions stands behind this door, so what it asks is asked here.
  private Optional<Account> owner(Errand errand, @Nullable Object session) {
    return session instanceof UUID id
            && sessions
                .current(id)
                .filter(it -> it.account().equals(errand.id()))
                .isPresent()
        ? credentials.usable(errand.id())
        : Optional.empty();
  }

  private String link(Account account, OidcUser user) {
    boolean linked =
        currentUser.callAs(account.actor(), () -> singleSignOn.link(claims.read(user)));
    return "/account/identity?" + (linked ? "linked" : "taken");
  }

  private String prove(Account account, OidcUser user, HttpServletRequest request) {
    var owner = currentUser.callAs(Credentials.DOOR, () -> singleSignOn.find(claims.read(user)));
    var asked = user.getAuthenticatedAt();
    var now = clock.instant();
    boolean proven = strength.accepts(user)
        && owner.filter(account.id()::equals).isPresent()
        && asked != null
        && asked.plus(FRESH).isAfter(now);
    if (proven) request.getSession().setAttribute(SignedIn.PROVEN_AT, now);
    return "/proof/done?" + (proven ? "yes" : "no");
  }

  private static void send(HttpServletResponse response, HttpServletRequest request, String path)
      throws IOException {
    response.sendRedirect(request.getContextPath() + path);
  }
}
