package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.web.servlet.HandlerInterceptor;

/// Says of style sheets and scripts in which characters they are; other files are not text.
class TextCharacters implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var path = request.getRequestURI();
    if (path.endsWith(".css") || path.endsWith(".js"))
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return true;
  }
}
