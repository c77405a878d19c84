package org.safeconduct.platform.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// After a refused form a browser stands at the address of a step: what asks for it once more,
/// a link to another language before all, has to find the page with the form.
class PageAboveJourneyTest extends JourneyTest {
  private static final String VARIABLE = "\\{[^/]*\\}";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void every_address_of_a_page_that_takes_only_forms_leads_to_a_page_above_it() {
    var browser = signedIn(Role.SECURITY_ADVISER, Role.ADMINISTRATOR);
    browser.get("/me");
    var pages = patterns(Set.of(RequestMethod.GET)).toList();
    var astray = new ArrayList<String>();

    for (var step : steps()) {
      var path = step.replaceAll(VARIABLE, UUID.randomUUID().toString());
      var answer = browser.get(path + "?lang=fr");
      var there = browser.location(answer).replace("?lang=fr", "");
      boolean above = path.startsWith(there) && !there.equals(path);
      if (answer.statusCode() != 303 || !above || pages.stream().noneMatch(it -> fits(there, it)))
        astray.add(step + " " + answer.statusCode() + " " + browser.location(answer));
    }

    assertThat(steps()).hasSizeGreaterThan(100);
    assertThat(astray).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/me/live/positions, /me/live",
    "/network/zones/7/points, /network/zones/7",
    "/network/meetings/7/actions?lang=ar, /network/meetings/7?lang=ar",
    "/network/liaison/7/log?lang=fr&x=1, /network/liaison/7?lang=fr",
    "/me/live/positions?lang=%0d%0aX, /me/live",
    "/display, /"
  })
  void the_language_comes_along_and_nothing_else(String asked, String there) {
    var browser = signedIn(Role.SECURITY_ADVISER);

    assertThat(browser.location(browser.get(asked))).isEqualTo(there);
  }

  @Test
  void programs_are_told_that_the_method_is_wrong_and_other_methods_are_refused() {
    var browser = signedIn(Role.SECURITY_ADVISER);

    var program = browser.get("/me/live/positions", "Accept", "application/json");
    var changing = browser.post("/me/live", java.util.Map.of());

    assertThat(program.statusCode()).isEqualTo(405);
    assertThat(changing.statusCode()).isNotEqualTo(303);
  }

  /// The addresses that take forms and show nothing. `/profiles/latest` looks like the page of a
  /// profile: GET asks for one of that name.
  private List<String> steps() {
    var shown = patterns(Set.of(RequestMethod.GET)).map(it -> shape(it)).collect(toSet());
    return patterns(Set.of(RequestMethod.POST))
        .filter(it -> !it.startsWith("/api/") && !it.startsWith("/scim/"))
        .filter(it -> !shown.contains(shape(it)) && !it.equals("/profiles/latest"))
        .sorted()
        .toList();
  }

  private Stream<String> patterns(Set<RequestMethod> taken) {
    return mappings.getHandlerMethods().keySet().stream()
        .filter(it -> it.getMethodsCondition().getMethods().containsAll(taken))
        .flatMap(it -> it.getPatternValues().stream());
  }

  private static String shape(String pattern) {
    return pattern.replaceAll(VARIABLE, "{}");
  }

  private static boolean fits(String path, String pattern) {
    return path.matches(pattern.replaceAll(VARIABLE, "[^/]+"));
  }
}
