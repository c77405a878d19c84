package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safeconduct.platform.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// What a program gets that may not come in: a problem that says how to do better.
@Component
class ProgramRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProgramRefusals.class);

  private final Problems problems;

  ProgramRefusals(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null)
      LOG.info("A token from {} was refused", request.getRemoteAddr());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"safeconduct\"");
    problems.write(request, response, problems.of(HttpStatus.UNAUTHORIZED, "unauthorized"));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    problems.write(request, response, problems.of(HttpStatus.FORBIDDEN, "forbidden"));
  }
}
