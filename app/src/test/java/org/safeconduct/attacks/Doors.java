package org.safeconduct.attacks;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safeconduct.platform.LinkDoor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every way into the application, as its controllers declare them: a new page is attacked without
/// anybody naming it here.
final class Doors {
  private static final Pattern VARIABLE =
      Pattern.compile("\\{([^{}:/]+)(:(?:[^{}]|\\{[^{}]*\\})*)?\\}");

  private Doors() {}

  /// @param pattern such as `/people/{id}`
  record Door(String method, String pattern) {
    boolean isForPrograms() {
      return pattern.startsWith("/api/") || pattern.startsWith("/scim/");
    }

    /// Whether a secret, and no session, opens it.
    boolean isAnswerLink() {
      return LinkDoor.leadsTo(pattern);
    }

    /// Whether it answers for as long as somebody listens.
    boolean isStream() {
      return pattern.endsWith("/events") || pattern.endsWith("}/live");
    }

    boolean changes() {
      return !method.equals("GET");
    }

    int variables() {
      return (int) VARIABLE.matcher(pattern).results().count();
    }

    /// What its variables are called, in turn.
    List<String> names() {
      return VARIABLE.matcher(pattern).results().map(it -> it.group(1)).toList();
    }

    /// The path with these ids in the places of its variables, in turn.
    String with(List<?> ids) {
      var next = ids.iterator();
      return VARIABLE.matcher(pattern).replaceAll(_ -> next.next().toString());
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  static List<Door> of(RequestMappingHandlerMapping mappings) {
    var doors = new TreeSet<>(Comparator.comparing(Door::toString));
    mappings.getHandlerMethods().keySet().forEach(it -> of(it).forEach(doors::add));
    return doors.stream().filter(door -> !door.pattern.equals("/live")).toList();
  }

  static Stream<Door> of(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    var asked = methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    return info.getPatternValues().stream()
        .filter(pattern -> !pattern.equals("/error"))
        .flatMap(pattern -> asked.stream().map(method -> new Door(method.name(), pattern)));
  }
}
