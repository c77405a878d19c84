package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.safeconduct.platform.BadParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Refuses a parameter that the description of the API does not name for the address: a misspelt
/// filter that is ignored would answer another question than was asked. So would a key that is
/// ignored, and one that is none: whoever sends the request again would believe that it is carried
/// out once.
@Component
class KnownParameters implements HandlerInterceptor {
  /// Any address may be asked in another language.
  private static final String LANGUAGE = "lang";

  /// The header that names a request.
  static final String KEY = "Idempotency-Key";

  /// How many characters a key has at most.
  static final int LONGEST_KEY = 100;

  private final ApiDescription described;

  KnownParameters(ApiDescription described) {
    this.described = described;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (pattern == null) return true;
    requireRepeatable(pattern.toString(), request);
    var address = request.getQueryString();
    if (address == null || address.isEmpty()) return true;
    described
        .parameters(request.getMethod(), pattern.toString())
        .ifPresent(known -> requireKnown(address, known, request));
    return true;
  }

  private void requireRepeatable(String pattern, HttpServletRequest request) {
    var key = request.getHeader(KEY);
    if (key == null || !request.getMethod().equals("POST")) return;
    described.headers("POST", pattern).ifPresent(known -> {
      if (!known.contains(KEY) || key.isBlank() || key.length() > LONGEST_KEY)
        throw new BadParameter(KEY, key, List.of());
    });
  }

  private static void requireKnown(String address, Set<String> known, HttpServletRequest request) {
    Arrays.stream(address.split("&"))
        .filter(it -> !it.isEmpty())
        .map(it -> URLDecoder.decode(it.split("=", 2)[0], StandardCharsets.UTF_8))
        .filter(name -> !known.contains(name) && !name.equals(LANGUAGE))
        .findFirst()
        .ifPresent(name -> {
          throw BadParameter.unknown(
              name, Objects.requireNonNullElse(request.getParameter(name), ""), known);
        });
  }
}
