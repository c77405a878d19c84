package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safeconduct.platform.HostCookie;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/// The cookie of a session, called as [HostCookie] says.
@Component
class SessionCookie implements CookieSerializer {
  private static final String NAME = "safeconduct";
  private final Map<String, CookieSerializer> cookies = new ConcurrentHashMap<>();

  @Override
  public void writeCookieValue(CookieValue value) {
    of(value.getRequest()).writeCookieValue(value);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return of(request).readCookieValues(request);
  }

  private CookieSerializer of(HttpServletRequest request) {
    return cookies.computeIfAbsent(HostCookie.name(NAME, request), SessionCookie::named);
  }

  private static CookieSerializer named(String name) {
    var cookies = new DefaultCookieSerializer();
    cookies.setCookieName(name);
    cookies.setCookiePath("/");
    cookies.setUseHttpOnlyCookie(true);
    cookies.setSameSite("Lax");
    return cookies;
  }
}
