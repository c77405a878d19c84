package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeconduct.platform.BadParameter;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a form of which a field stands in the address as well: whoever made somebody follow
/// that address would add to what the form says. The language of a page may stand in both.
class SaidOnce implements HandlerInterceptor {
  private static final String LANGUAGE = "lang";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var address = request.getQueryString();
    if (address == null || !isForm(request)) return true;
    var all = request.getParameterMap();
    names(address).forEach((name, times) -> {
      var said = all.get(name);
      if (said != null && said.length > times && !name.equals(LANGUAGE))
        throw new BadParameter(name, said[0], List.of());
    });
    return true;
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  /// How often each name stands in the address.
  private static Map<String, Long> names(String address) {
    return Arrays.stream(address.split("&"))
        .map(it -> URLDecoder.decode(it.split("=", 2)[0], StandardCharsets.UTF_8))
        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
  }
}
