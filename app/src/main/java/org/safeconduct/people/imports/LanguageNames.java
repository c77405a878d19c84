package org.safeconduct.people.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.shared.Folded;

/// Languages by code, or by name in English, French, Spanish, Arabic or themselves.
final class LanguageNames {
  private static final List<Locale> READERS =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"));

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (var code : Locale.getISOLanguages()) {
      if (code.length() != 2) continue;
      var language = Locale.of(code);
      CODES.put(code, code);
      CODES.putIfAbsent(language.getISO3Language(), code);
      CODES.putIfAbsent(Folded.of(language.getDisplayLanguage(language)), code);
      for (var reader : READERS)
        CODES.putIfAbsent(Folded.of(language.getDisplayLanguage(reader)), code);
    }
  }

  private LanguageNames() {}

  /// The ISO 639-1 code; `fr-CH` and `FR_ch` are `fr`.
  static Optional<String> find(String text) {
    var folded = Folded.of(text);
    var code = CODES.get(folded);
    if (code == null && folded.matches("[a-z]{2} .*")) code = CODES.get(folded.substring(0, 2));
    return Optional.ofNullable(code);
  }
}
