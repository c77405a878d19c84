package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.HostCookie;
import org.safeconduct.platform.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Keeps the language in a cookie; looks for it once a request.
class LanguageCookie implements LocaleResolver {
  private static final String NAME = "lang";
  private static final String CHOSEN = LanguageCookie.class.getName();

  private final Duration kept;
  private final Function<HttpServletRequest, Locale> otherwise;

  LanguageCookie(Duration kept, Function<HttpServletRequest, Locale> otherwise) {
    this.kept = kept;
    this.otherwise = otherwise;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getAttribute(CHOSEN) instanceof Locale chosen) return chosen;
    var found = found(request);
    request.setAttribute(CHOSEN, found);
    return found;
  }

  private Locale found(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, HostCookie.name(NAME, request));
    if (cookie == null) return otherwise.apply(request);
    return Languages.find(cookie.getValue()).orElseGet(() -> otherwise.apply(request));
  }

  @Override
  public void setLocale(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable Locale language) {
    if (response == null || language == null) return;
    request.setAttribute(CHOSEN, language);
    var cookie = ResponseCookie.from(HostCookie.name(NAME, request), language.getLanguage())
        .path("/")
        .maxAge(kept)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
