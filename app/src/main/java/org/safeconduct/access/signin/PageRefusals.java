package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.SignedIn;
import org.safeconduct.platform.Problems;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/// What a browser gets that may not come in: the sign-in page, and afterwards the page that was
/// asked for.
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (isNavigation(request)) response.sendRedirect(request.getContextPath() + "/sign-in");
    else {
      response.setHeader("HX-Redirect", request.getContextPath() + "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /// A form without its token: from a page that was open for longer than its session, or forged.
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    var stale = refusal instanceof CsrfException;
    if (stale && (request.getServletPath().equals("/sign-in") || !isSignedIn(request)))
      response.sendRedirect(request.getContextPath() + "/sign-in?again");
    else {
      if (stale) request.setAttribute(Problems.SLUG, "stale-form");
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /// Remembers only pages that a person went to, never what a page fetched by itself.
  @SuppressWarnings("NullAway") // null is how the address is kept without a parameter of its own
  RequestCache cache() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(request -> request.getMethod().equals("GET") && isNavigation(request));
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static boolean isSignedIn(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(SignedIn.AT) != null;
  }

  private static boolean isNavigation(HttpServletRequest request) {
    return request.getHeader("HX-Request") == null && accepts(request.getHeader("Accept"));
  }

  private static boolean accepts(@Nullable String header) {
    return header == null
        || header.contains(MediaType.TEXT_HTML_VALUE)
        || header.startsWith(MediaType.ALL_VALUE);
  }
}
