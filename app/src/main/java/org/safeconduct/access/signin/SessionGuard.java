package org.safeconduct.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Account;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.SignedIn;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at the account behind a session with every request: roles that changed count at once,
/// and a session ends when the account is disabled, its password changed, or a day has passed.
/// A password that was given out has to be changed before anything else.
class SessionGuard extends OncePerRequestFilter {
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Credentials credentials;
  private final CurrentUser currentUser;
  private final Clock clock;

  SessionGuard(Credentials credentials, CurrentUser currentUser, Clock clock) {
    this.credentials = credentials;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Actor.Account actor) {
      var account = current(actor, request.getSession(false));
      if (account.isEmpty()) end(request.getSession(false));
      else if (account.get().mustChangePassword() && !mayStillGo(request)) {
        response.sendRedirect(request.getContextPath() + "/account");
        return;
      } else actAs(account.get().actor());
    }
    chain.doFilter(request, response);
  }

  private Optional<Account> current(Actor.Account actor, @Nullable HttpSession session) {
    if (session == null || !(session.getAttribute(SignedIn.AT) instanceof Instant since))
      return Optional.empty();
    if (since.plus(LONGEST).isBefore(clock.instant())) return Optional.empty();
    return currentUser.callAs(
        Credentials.DOOR, () -> credentials.current(new AccountId(actor.account()), since));
  }

  private static void end(@Nullable HttpSession session) {
    SecurityContextHolder.clearContext();
    if (session != null) session.invalidate();
  }

  private static void actAs(Actor actor) {
    SecurityContextHolder.setContext(
        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
            actor, null, AuthorityUtils.NO_AUTHORITIES)));
  }

  private static boolean mayStillGo(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.equals("/account") || path.startsWith("/account/") || path.equals("/sign-out");
  }
}
