package org.safeconduct.platform;

import java.util.List;
import java.util.Locale;

/// What countries are called, for pages: `places` knows how the United Nations name them.
public interface CountryNames {
  /// The name of a country.
  ///
  /// @param code ISO 3166-1 alpha-2; one that is not known is returned as it is
  String name(String code, Locale reader);

  /// Every country, as ISO 3166-1 alpha-2.
  List<String> codes();
}
