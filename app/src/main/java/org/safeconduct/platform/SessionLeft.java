package org.safeconduct.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How long the session behind a request lasts from now on. Pages tell it to their script, which
/// warns before the end and clears the page at the end (ASVS 5.0 V14.3.1).
///
/// @param account whose session it is
/// @param untouched in seconds, if nobody uses it
/// @param longest in seconds, however much it is used
/// @param afterUse how many seconds it lasts after each use, within the longest
public record SessionLeft(UUID account, long untouched, long longest, long afterUse) {
  private static final String ATTRIBUTE = SessionLeft.class.getName();

  /// The header of what a page asks for by itself. Such a request makes no session last longer.
  public static final String BACKGROUND = "Safeconduct-Background";

  /// The same in seconds; what is over is 0.
  public static SessionLeft of(
      UUID account, Duration untouched, Duration longest, Duration afterUse) {
    return new SessionLeft(
        account,
        Math.max(0, untouched.toSeconds()),
        Math.max(0, longest.toSeconds()),
        afterUse.toSeconds());
  }

  /// In how many seconds it ends if nobody uses it.
  public long seconds() {
    return Math.min(untouched, longest);
  }

  /// Tells it to whatever shows an answer to the request.
  public void tell(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /// What was told; null if nobody is signed in.
  public static @Nullable SessionLeft toldTo(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof SessionLeft it ? it : null;
  }

  /// Whether a page asked by itself, and nobody used it: it says so, or follows the news.
  public static boolean isBackground(HttpServletRequest request) {
    var accepts = request.getHeader("Accept");
    return request.getHeader(BACKGROUND) != null
        || (accepts != null && accepts.startsWith("text/event-stream"));
  }
}
