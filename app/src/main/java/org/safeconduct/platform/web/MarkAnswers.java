package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/// Tells [Marking] what kind of content a controller says that it shows.
@Component
class MarkAnswers implements HandlerInterceptor {
  private final Marking marking;

  MarkAnswers(Marking marking) {
    this.marking = marking;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      var shows = method.getMethodAnnotation(Shows.class);
      if (shows == null) shows = method.getBeanType().getAnnotation(Shows.class);
      if (shows != null) mark(shows, request);
    }
    return true;
  }

  /// What a page shows is in its model.
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView answer) {
    if (answer != null) Marking.holds(answer.getModel());
  }

  private void mark(Shows shows, HttpServletRequest request) {
    marking.shows(shows.value());
    if (shows.one().length > 0)
      id(request).ifPresent(id -> marking.showsOne(shows.one()[0], id));
  }

  private static Optional<UUID> id(HttpServletRequest request) {
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (!(variables instanceof Map<?, ?> named)) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(String.valueOf(named.get("id"))));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
