package org.safeconduct.profiles;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Words in several languages; English is always among them.
///
/// @param byLanguage by ISO 639-1 code
public record Words(Map<String, String> byLanguage) {
  private static final String ENGLISH = "en";

  public Words {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.getOrDefault(ENGLISH, "").isBlank())
      throw new IllegalArgumentException("The English words are missing");
  }

  /// The same with others in some languages.
  Words with(Map<String, String> others) {
    if (others.isEmpty()) return this;
    var changed = new HashMap<>(byLanguage);
    changed.putAll(others);
    return new Words(changed);
  }

  /// The words in that language, else in English.
  public String in(Locale language) {
    var words = byLanguage.get(language.getLanguage());
    return words == null ? Objects.requireNonNull(byLanguage.get(ENGLISH)) : words;
  }
}
