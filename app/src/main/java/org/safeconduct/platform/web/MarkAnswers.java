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
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/// Tells [Marking] what kind of content a controller says that it shows, to people and programs,
/// and has noted who read what.
@Component
class MarkAnswers implements HandlerInterceptor {
  private static final int REDIRECTED = 300;
  private static final int REFUSED = 400;

  private final Marking marking;
  private final NoteReads reads;

  MarkAnswers(Marking marking, NoteReads reads) {
    this.marking = marking;
    this.reads = reads;
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
    variables(request).values().forEach(it -> id(it).ifPresent(marking::isAbout));
    if (ResponseBodyEmitter.class.isAssignableFrom(method.getReturnType().getParameterType()))
      AnswerLabel.give(response, marking.mark());
  }

  /// What a page shows is in its model; that it is read is noted before it is written.
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView answer) {
    if (answer == null) return;
    Marking.holds(answer.getModel());
    if (response.getStatus() < REFUSED
        && !String.valueOf(answer.getViewName()).startsWith("redirect:")) reads.note();
  }

  /// Notes what a file held: it knows only when it was written.
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failed) {
    if (handler instanceof HandlerMethod && response.getStatus() < REDIRECTED) reads.note();
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
