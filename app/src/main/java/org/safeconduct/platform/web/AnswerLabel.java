package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.safeconduct.platform.Classifier.Mark;
import org.springframework.web.servlet.HandlerMapping;

/// The header that tells a program how an answer as a whole is classified: the code of the label
/// in the installation's profile and its rank, as a structured field (RFC 9651, 3.3), such as
/// `CONFIDENTIAL;rank=2`.
final class AnswerLabel {
  static final String HEADER = "Safeconduct-Label";

  private AnswerLabel() {}

  /// Whether a program asked.
  static boolean isOwedTo(HttpServletRequest request) {
    var pattern =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    return pattern.startsWith("/api/") || pattern.startsWith("/scim/");
  }

  static void give(HttpServletResponse response, Mark mark) {
    response.setHeader(HEADER, mark.code() + ";rank=" + mark.rank());
  }

  /// Takes it back.
  static void take(HttpServletResponse response) {
    if (response.containsHeader(HEADER)) response.setHeader(HEADER, null);
  }
}
