package org.safeconduct.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Account;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.SignInMethod;
import org.safeconduct.access.SignedIn;
import org.safeconduct.access.factors.SecondFactors;
import org.safeconduct.access.openings.Openings;
import org.safeconduct.access.sessions.Sessions;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.SessionLeft;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at the account behind a session with every request: roles that changed count at once,
/// and a session ends when somebody ended it, the account is disabled, its password changed,
/// a day has passed, or nobody used it for too long. A password that was given out has to be
/// changed before anything else, a second factor that is demanded has to be set up, and a
/// newcomer has to wait. Whoever opened records outside of their scope sees them as long as they
/// are open.
class SessionGuard extends OncePerRequestFilter {
  private final Credentials credentials;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final CurrentUser currentUser;
  private final Openings openings;

  SessionGuard(
      Credentials credentials,
      Sessions sessions,
      SecondFactors factors,
      CurrentUser currentUser,
      Openings openings) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.factors = factors;
    this.currentUser = currentUser;
    this.openings = openings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Actor.Account actor) {
      var standing = currentUser.callAs(Credentials.DOOR, () -> standing(actor, request));
      if (standing.isEmpty()) end(request.getSession(false));
      else if (!standing.get().allows(request.getServletPath())) {
        response.sendRedirect(request.getContextPath() + standing.get().page());
        return;
      } else
        SecurityContextHolder.setContext(
            new SecurityContextImpl(LetIn.authentication(standing.get().actor())));
    }
    chain.doFilter(request, response);
  }

  private Optional<Passage> standing(Actor.Account actor, HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SignedIn.AT) instanceof Instant since)
        || !(session.getAttribute(SignedIn.SESSION) instanceof UUID id)) return Optional.empty();
    var open = SessionLeft.isBackground(request) ? sessions.current(id) : sessions.use(id);
    if (open.isEmpty()) return Optional.empty();
    var passage = credentials
        .current(new AccountId(actor.account()), since)
        .map(it -> Passage.of(it, lacksFactor(it, open.get().method())))
        .map(it -> it.as(openings.widened(it.actor())));
    if (passage.isPresent()) sessions.left(open.get()).tell(request);
    return passage;
  }

  private boolean lacksFactor(Account account, SignInMethod method) {
    return method.isSingleFactor()
        && !account.pending()
        && factors.of(account.id()).demanded();
  }

  private static void end(@Nullable HttpSession session) {
    SecurityContextHolder.clearContext();
    if (session != null) session.invalidate();
  }
}
