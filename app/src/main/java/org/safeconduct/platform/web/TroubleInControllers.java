package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Catches what a controller throws.
@ControllerAdvice
class TroubleInControllers {
  private final ErrorAnswers answers;
  private final PageAbove pages;

  TroubleInControllers(ErrorAnswers answers, PageAbove pages) {
    this.answers = answers;
    this.pages = pages;
  }

  @ExceptionHandler
  @Nullable
  Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException)
      throw exception;
    if (response.isCommitted()) return null;
    if (exception instanceof HttpRequestMethodNotSupportedException && opensPage(request))
      return pages.lead(request);
    var trouble = Diagnosis.of(exception);
    if (isStream(request)) {
      response.setStatus(trouble.status().value());
      return null;
    }
    return answers.answer(trouble, exception, request);
  }

  private static boolean opensPage(HttpServletRequest request) {
    var method = request.getMethod();
    return (method.equals("GET") || method.equals("HEAD")) && ErrorAnswers.wantsPage(request);
  }

  private static boolean isStream(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept != null && accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
  }
}
