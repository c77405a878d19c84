package org.safeconduct.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers for what went wrong before or after the controllers: filters, the container, a page
/// that could not be drawn.
@Controller
class TroubleOutsideControllers implements ErrorController {
  private final ErrorAnswers answers;

  TroubleOutsideControllers(ErrorAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  Object answer(HttpServletRequest request) {
    var cause =
        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable it ? it : null;
    return answers.answer(trouble(request, cause), cause, request);
  }

  private static Trouble trouble(HttpServletRequest request, @Nullable Throwable cause) {
    if (cause instanceof InvalidParameterException unreadable) return Diagnosis.of(unreadable);
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code))
      return Trouble.of(HttpStatus.NOT_FOUND);
    var status = Diagnosis.status(code);
    return request.getAttribute(Problems.SLUG) instanceof String slug
        ? Trouble.of(status, slug)
        : Trouble.of(status);
  }
}
