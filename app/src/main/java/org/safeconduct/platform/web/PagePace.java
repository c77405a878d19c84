package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.RateLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Keeps a browser that a script drives from emptying the register, or from taking the pages away
/// from everybody else. Nobody clicks that fast.
@Component
class PagePace implements HandlerInterceptor {
  private final CurrentUser currentUser;
  private final RateLimits limits;
  private final int perMinute;

  PagePace(
      CurrentUser currentUser,
      RateLimits limits,
      @Value("${safeconduct.page-requests-per-minute:3000}") int perMinute) {
    this.currentUser = currentUser;
    this.limits = limits;
    this.perMinute = perMinute;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod
        && currentUser.acts()
        && currentUser.actor() instanceof Actor.Account it)
      limits.take("page:" + it.account(), perMinute);
    return true;
  }
}
