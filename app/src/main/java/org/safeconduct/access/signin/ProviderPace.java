package org.safeconduct.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safeconduct.platform.RateLimits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds how often one address says that somebody signed out at the provider: each time its keys
/// are fetched before anything is known of who says so.
class ProviderPace extends OncePerRequestFilter {
  static final int A_MINUTE = 600;
  private static final String PATH = "/logout/connect/back-channel/";

  private final RateLimits limits;

  ProviderPace(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wait = limits.tryTake("signed-out-there:" + request.getRemoteAddr(), A_MINUTE);
    if (wait.isZero()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith(PATH);
  }
}
