package org.safeconduct.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.RequestKey;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Hands a controller the [RequestKey] of its request; [KnownParameters] has looked at the key.
final class RequestKeyArguments implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == RequestKey.class;
  }

  @Override
  public RequestKey resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer page,
      NativeWebRequest asked,
      @Nullable WebDataBinderFactory binders) {
    var request = (HttpServletRequest) asked.getNativeRequest();
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return new RequestKey(
        request.getMethod() + " " + pattern,
        request.getRequestURI(),
        request.getHeader(KnownParameters.KEY));
  }
}
