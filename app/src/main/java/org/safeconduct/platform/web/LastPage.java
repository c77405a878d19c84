package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Page;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Leads who asks for a page behind the last one of a list to the last one.
class LastPage implements HandlerInterceptor {
  private static final String PAGE = "page";

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView shown) {
    if (shown == null || request.getParameter(PAGE) == null) return;
    if (!request.getMethod().equals("GET")) return;
    shown.getModel().values().stream()
        .filter(it -> it instanceof Page<?> page && page.number() >= page.pages())
        .map(it -> ((Page<?>) it).pages() - 1)
        .findFirst()
        .ifPresent(last -> lead(shown, request, last));
  }

  private static void lead(ModelAndView shown, HttpServletRequest request, int last) {
    var address = ServletUriComponentsBuilder.fromRequest(request)
        .scheme(null)
        .host(null)
        .port(null)
        .replaceQueryParam(PAGE, last)
        .build();
    shown.clear();
    shown.setViewName("redirect:" + address.toUriString());
  }
}
