package org.safeconduct.platform.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeconduct.platform.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.pattern.PathPattern;

/// Leads whoever opens the address of a step, such as `/network/meetings/{id}/actions`, to the
/// page that holds its form. A refused form stays at such an address: a link to the same page in
/// another language, a bookmark or the address bar ask for it with GET, for which nothing is there.
@Component
class PageAbove {
  private static final String LANGUAGE = "lang";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  PageAbove(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /// The nearest page above the address, in the language that was asked for; the start page if
  /// there is none above it.
  ModelAndView lead(HttpServletRequest request) {
    var language = Languages.find(requireNonNullElse(request.getParameter(LANGUAGE), ""));
    var there = new RedirectView(above(request.getRequestURI())
        + language.map(it -> "?" + LANGUAGE + "=" + it.getLanguage()).orElse(""));
    there.setStatusCode(HttpStatus.SEE_OTHER);
    there.setExpandUriTemplateVariables(false);
    return new ModelAndView(there);
  }

  private String above(String path) {
    var parsed = PathContainer.parsePath(path);
    var pages = patterns(PageAbove::isPage).map(PageAbove::shape).collect(Collectors.toSet());
    return patterns(_ -> true)
        .filter(it -> it.matches(parsed))
        .min(Comparator.naturalOrder())
        .map(it -> cut(path, shape(it), pages))
        .orElse("/");
  }

  private static String cut(String path, String step, Set<String> pages) {
    var shape = step;
    var above = path;
    while (!shape.isEmpty() && !pages.contains(shape)) {
      shape = shape.substring(0, shape.lastIndexOf('/'));
      above = above.substring(0, above.lastIndexOf('/'));
    }
    return above.isEmpty() ? "/" : above;
  }

  /// What a link without parameters opens.
  private static boolean isPage(RequestMappingInfo it) {
    return it.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && it.getParamsCondition().getExpressions().stream().allMatch(each -> each.isNegated());
  }

  private Stream<PathPattern> patterns(Predicate<RequestMappingInfo> wanted) {
    return mappings.getObject().getHandlerMethods().keySet().stream()
        .filter(wanted)
        .flatMap(it -> Stream.ofNullable(it.getPathPatternsCondition()))
        .flatMap(it -> it.getPatterns().stream());
  }

  /// The pattern without the names of its variables.
  private static String shape(PathPattern pattern) {
    return Stream.of(pattern.getPatternString().split("/"))
        .map(it -> it.startsWith("{") && it.endsWith("}") ? "{}" : it)
        .collect(Collectors.joining("/"));
  }
}
