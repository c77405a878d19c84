package org.safeconduct.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.SessionLeft;
import org.safeconduct.platform.Shows;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// How long does the session of this browser last? Open pages ask before they are cleared, in a
/// request that says that nobody used them ([SessionLeft#BACKGROUND]); without that header it is a
/// use like any other, by which somebody who touches a page prolongs the session.
@Controller
@Shows(Content.OPEN)
class SessionLeftPages {
  @ResponseBody
  @GetMapping(path = "/session", produces = MediaType.APPLICATION_JSON_VALUE)
  SessionLeft left(HttpServletRequest request) {
    var left = SessionLeft.toldTo(request);
    if (left == null) throw new NotFound("session", "");
    return left;
  }
}
