package org.safeconduct.platform.transport;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.safeconduct.platform.Loopback;
import org.safeconduct.platform.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what comes by plain HTTP over a network, before anything of it is read. The own
/// machine and the proxies are let in: they are asked by what Tomcat put in place of the address
/// of a trusted proxy. At the port that sends pages on to HTTPS, pages are sent on and programs
/// refused, so that a program that gives its token in clear is told (ASVS V4.1.2).
final class EncryptedOnly extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Pattern PROGRAMS =
      Pattern.compile("/(api|scim|actuator|logout)(/.*)?|/openapi\\.json");

  private final boolean allowed;
  private final Pattern proxies;
  private final String publicAddress;
  private final IntSupplier plainPort;

  /// @param allowed whether somebody said that plain HTTP is let in from everywhere
  /// @param proxies the addresses of the proxies
  /// @param publicAddress where pages are sent on to, without a slash at its end
  /// @param plainPort the port that sends pages on; 0 for none
  EncryptedOnly(boolean allowed, Pattern proxies, String publicAddress, IntSupplier plainPort) {
    this.allowed = allowed;
    this.proxies = proxies;
    this.publicAddress = publicAddress;
    this.plainPort = plainPort;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.isSecure()) chain.doFilter(request, response);
    else if (request.getLocalPort() == plainPort.getAsInt()) answerPlain(request, response);
    else if (allowed || isNear(request.getRemoteAddr())) chain.doFilter(request, response);
    else refuse(request, response);
  }

  private void answerPlain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getRequestURI();
    if (!READING.contains(request.getMethod()) || PROGRAMS.matcher(path).matches()) {
      refuse(request, response);
      return;
    }
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
    response.setHeader(HttpHeaders.LOCATION, publicAddress + path + query);
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(Problems.SLUG, "plain-http");
    response.sendError(HttpStatus.FORBIDDEN.value());
  }

  private boolean isNear(String address) {
    return Loopback.is(address) || proxies.matcher(address).matches();
  }
}
