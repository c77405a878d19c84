package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.safeconduct.platform.Classifier.Mark;
import org.springframework.web.servlet.HandlerMapping;

/// Gives each answer to a program the header [Mark#HEADER].
final class AnswerLabel {
  private AnswerLabel() {}

  /// Whether a program asked.
  static boolean isOwedTo(HttpServletRequest request) {
    var pattern =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    return pattern.startsWith("/api/") || pattern.startsWith("/scim/");
  }

  static void give(HttpServletResponse response, Mark mark) {
    response.setHeader(Mark.HEADER, mark.field());
  }

  /// Takes it back.
  static void take(HttpServletResponse response) {
    if (response.containsHeader(Mark.HEADER)) response.setHeader(Mark.HEADER, null);
  }
}
