package org.safeconduct.places;

import java.util.List;
import java.util.Locale;
import org.safeconduct.platform.CountryNames;
import org.springframework.stereotype.Component;

/// Tells pages what countries are called.
@Component
class SpokenCountries implements CountryNames {
  private final Gazetteer gazetteer;

  SpokenCountries(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public String name(String code, Locale reader) {
    if (code.isBlank()) return code;
    return gazetteer.country(code).map(it -> it.name(reader)).orElse(code);
  }

  @Override
  public List<String> codes() {
    return gazetteer.countries().stream().map(Country::iso2).toList();
  }
}
