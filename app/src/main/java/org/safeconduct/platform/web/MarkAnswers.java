package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/// Tells [Marking] what kind of content a controller says that it shows, to people and programs.
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
      if (AnswerLabel.isOwedTo(request)) about(request, response, method);
    }
    return true;
  }

  /// An answer to a program is about whatever its address names. A stream is labelled before it
  /// begins: it is never written as a whole.
  private void about(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod method) {
    variables(request).values().forEach(it -> id(it).ifPresent(id -> marking.shows(Set.of(id))));
    if (ResponseBodyEmitter.class.isAssignableFrom(method.getReturnType().getParameterType()))
      AnswerLabel.give(response, marking.mark());
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
      id(variables(request).get("id")).ifPresent(id -> marking.showsOne(shows.one()[0], id));
  }

  private static Map<?, ?> variables(HttpServletRequest request) {
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables instanceof Map<?, ?> named ? named : Map.of();
  }

  private static Optional<UUID> id(@Nullable Object variable) {
    try {
      return Optional.of(UUID.fromString(String.valueOf(variable)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
