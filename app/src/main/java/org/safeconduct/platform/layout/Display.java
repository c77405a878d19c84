package org.safeconduct.platform.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.safeconduct.platform.HostCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// How this browser wants its pages: kept in a cookie, so that it works before sign-in and
/// without script. Templates call it as `#display`.
@Component
class Display {
  static final String COOKIE = "display";
  private final HttpServletRequest request;

  Display(HttpServletRequest request) {
    this.request = request;
  }

  /// `light`, `dark` or `auto`.
  public String theme() {
    return Stream.of("light", "dark").filter(wishes()::contains).findFirst().orElse("auto");
  }

  /// No web fonts, no map, no script: for thin links. Follows the browser's own wish to save
  /// data.
  public boolean text() {
    return wishes().contains("text")
        || (!wishes().contains("full") && "on".equalsIgnoreCase(request.getHeader("Save-Data")));
  }

  /// Whether single keys are shortcuts (WCAG 2.2, 2.1.4: they can be switched off).
  public boolean shortcuts() {
    return !wishes().contains("nokeys");
  }

  private List<String> wishes() {
    Cookie cookie = WebUtils.getCookie(request, HostCookie.name(COOKIE, request));
    return cookie == null ? List.of() : Arrays.asList(cookie.getValue().split("-"));
  }
}
