package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.RateLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Keeps one program from taking the API away from the others.
@Component
class ApiPace implements HandlerInterceptor {
  private final CurrentUser currentUser;
  private final RateLimits limits;
  private final int perMinute;

  ApiPace(
      CurrentUser currentUser,
      RateLimits limits,
      @Value("${safeconduct.api-requests-per-minute:12000}") int perMinute) {
    this.currentUser = currentUser;
    this.limits = limits;
    this.perMinute = perMinute;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (currentUser.actor() instanceof Actor.ApiToken token)
      limits.take("api:" + token.token(), perMinute);
    return true;
  }
}
