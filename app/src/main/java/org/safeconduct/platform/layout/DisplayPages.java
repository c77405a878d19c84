package org.safeconduct.platform.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.HostCookie;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes a browser's wish for colours, text mode and shortcuts.
@Controller
@Shows(Content.OPEN)
class DisplayPages {
  @PostMapping("/display")
  ResponseEntity<Void> change(
      @RequestParam(defaultValue = "auto") String theme,
      @RequestParam(defaultValue = "full") String mode,
      @RequestParam(defaultValue = "keys") String keys,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request) {
    var wish = (theme + "-" + mode + "-" + keys).replaceAll("[^a-z-]", "");
    var cookie = ResponseCookie.from(HostCookie.name(Display.COOKIE, request), wish)
        .path("/")
        .maxAge(Duration.ofDays(365))
        .sameSite("Lax")
        .httpOnly(true)
        .secure(request.isSecure())
        .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.LOCATION, ownPath(back))
        .build();
  }

  private static String ownPath(String back) {
    return back.matches("/([^/\\\\\\s][^\\\\\\s]*)?") ? back : "/";
  }
}
