package org.safeconduct.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Credentials;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a program in that sends `Authorization: Bearer sc_…`; anybody else goes on as nobody and
/// is refused further down.
class BearerTokens extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final RequestAttributeSecurityContextRepository contexts =
      new RequestAttributeSecurityContextRepository();
  private final Credentials credentials;
  private final CurrentUser currentUser;

  BearerTokens(Credentials credentials, CurrentUser currentUser) {
    this.credentials = credentials;
    this.currentUser = currentUser;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = token(request.getHeader("Authorization"));
    if (token != null)
      currentUser
          .callAs(Credentials.DOOR, () -> credentials.check(token))
          .ifPresent(actor -> letIn(actor, request, response));
    chain.doFilter(request, response);
  }

  private void letIn(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    var context = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
        actor, null, AuthorityUtils.NO_AUTHORITIES));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private static @Nullable String token(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
    return header.substring(SCHEME.length()).strip();
  }
}
