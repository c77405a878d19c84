package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.safeconduct.platform.Languages;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Listens to `?lang=fr` on any page.
class LanguageSwitch implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var wanted = request.getParameter("lang");
    var resolver = RequestContextUtils.getLocaleResolver(request);
    if (wanted != null && resolver != null)
      Languages.find(wanted).ifPresent(language -> resolver.setLocale(request, response, language));
    return true;
  }
}
