package org.safeconduct.alerts.cap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads CAP's code words, whatever their capitals, and notices unknown ones.
final class CapWord {
  private CapWord() {}

  /// The word as the standard spells it; an unknown one stays as it is, with a finding.
  static String canonical(XmlElement element, List<String> known, Notes notes) {
    var text = element.text();
    var word = known.stream().filter(it -> it.equalsIgnoreCase(text)).findFirst();
    if (word.isEmpty()) notes.found("unknown-word", element, text);
    else if (!word.get().equals(text)) notes.found("word-form", element, text, word.get());
    return word.orElse(text);
  }

  /// The constant that the word names; an unknown or missing one is the fallback, with a
  /// finding.
  static <E extends Enum<E>> E constant(CapElement parent, String name, E fallback, Notes notes) {
    var element = parent.one(name);
    if (element.isEmpty()) {
      notes.found("missing-word", parent.xml(), name);
      return fallback;
    }
    var text = element.get().text();
    var constant = named(fallback.getDeclaringClass(), text);
    if (constant.isEmpty()) notes.found("unknown-word", element.get(), text);
    return constant.orElse(fallback);
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String text) {
    var modern = text.equalsIgnoreCase("Very Likely") ? "LIKELY" : text;
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> it.name().equalsIgnoreCase(modern))
        .findFirst();
  }
}
