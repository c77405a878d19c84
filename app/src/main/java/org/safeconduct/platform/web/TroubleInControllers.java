package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Catches what a controller throws.
@ControllerAdvice
class TroubleInControllers {
  private final ErrorAnswers answers;

  TroubleInControllers(ErrorAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  @Nullable
  Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException)
      throw exception;
    if (response.isCommitted()) return null;
    var trouble = Diagnosis.of(exception);
    if (isStream(request)) {
      response.setStatus(trouble.status().value());
      return null;
    }
    return answers.answer(trouble, exception, request);
  }

  private static boolean isStream(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    return accept != null && accept.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
  }
}
