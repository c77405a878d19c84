package org.safeconduct.attacks;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a controller reads of an address. Whatever is not understood here reads everything.
final class Taken {
  private static final Set<Class<?>> READ_NOTHING =
      Set.of(Model.class, RedirectAttributes.class, Locale.class);

  private Taken() {}

  /// Whether any of these fields is read.
  static boolean any(HandlerMethod method, List<String> fields) {
    return Arrays.stream(method.getMethod().getParameters()).anyMatch(it -> takes(it, fields));
  }

  private static boolean takes(Parameter parameter, List<String> fields) {
    var type = parameter.getType();
    if (READ_NOTHING.contains(type)) return false;
    var named = parameter.getAnnotation(RequestParam.class);
    if (named != null && !Map.class.isAssignableFrom(type))
      return fields.contains(Stream.of(named.value(), named.name(), parameter.getName())
          .filter(it -> !it.isEmpty())
          .findFirst()
          .orElseThrow());
    if (type.isRecord())
      return Arrays.stream(type.getRecordComponents())
          .map(RecordComponent::getName)
          .anyMatch(fields::contains);
    return true;
  }
}
