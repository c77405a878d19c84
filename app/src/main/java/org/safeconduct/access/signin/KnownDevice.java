package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.sessions.KnownPlaces;
import org.safeconduct.platform.HostCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The cookie by which a browser is known that somebody signed in with. It opens nothing: whoever
/// holds it is only not held up by those who guess elsewhere.
final class KnownDevice {
  private static final String NAME = "known-device";
  private static final int LONGEST = 100;

  private KnownDevice() {}

  static @Nullable String of(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, HostCookie.name(NAME, request));
    return cookie == null || cookie.getValue().length() > LONGEST ? null : cookie.getValue();
  }

  static void keep(HttpServletRequest request, HttpServletResponse response, String device) {
    var cookie = ResponseCookie.from(HostCookie.name(NAME, request), device)
        .path("/")
        .maxAge(KnownPlaces.KEPT)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
