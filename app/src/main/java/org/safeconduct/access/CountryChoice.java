package org.safeconduct.access;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.safeconduct.places.Gazetteer;

/// A country that a field officer may look after.
///
/// @param code ISO 3166-1 alpha-2
/// @param name in the reader's language
record CountryChoice(String code, String name) {
  /// All there are, by name, called as everywhere else.
  static List<CountryChoice> all(Gazetteer gazetteer, Locale language) {
    return NewAccountRules.COUNTRIES.stream()
        .map(code -> new CountryChoice(
            code,
            gazetteer
                .country(code)
                .map(it -> it.name(language))
                .orElseGet(() -> Locale.of("", code).getDisplayCountry(language))))
        .sorted(Comparator.comparing(CountryChoice::name, Collator.getInstance(language)))
        .toList();
  }
}
