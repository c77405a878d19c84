package org.safeconduct.places;

import java.util.Locale;
import java.util.Map;
import org.safeconduct.shared.Position;

/// A country or territory of ISO 3166-1, named as the United Nations name it.
///
/// @param iso2 alpha-2
/// @param iso3 alpha-3
/// @param names the name by language code (`en`, `fr`, `es`, `ar`, `ru`, `zh`)
/// @param label where a map writes the name
public record Country(String iso2, String iso3, Map<String, String> names, Position label) {
  public Country {
    names = Map.copyOf(names);
  }

  /// The name in the language, else in English.
  public String name(Locale locale) {
    return names.getOrDefault(locale.getLanguage(), names.getOrDefault("en", iso2));
  }
}
