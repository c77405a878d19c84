package org.safeconduct.places;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a reader calls a place, so that it is not mistaken for a namesake abroad.
///
/// @param own the place's own name; null for a country
/// @param country in which it lies
public record PlaceName(@Nullable String own, Country country) {

  /// The name and its country in the reader's language: `San José, Costa Rica`; of a country, the
  /// country alone.
  public String in(Locale locale) {
    var land = country.name(locale);
    if (own == null || own.equals(land)) return land;
    return locale.getLanguage().equals("ar") ? own + "، " + land : own + ", " + land;
  }
}
