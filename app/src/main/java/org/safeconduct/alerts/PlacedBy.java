package org.safeconduct.alerts;

import java.util.Locale;

/// What the surface of an alert's area was made from, the most exact first.
public enum PlacedBy {
  POLYGON,
  CIRCLE,
  /// An ISO 3166 code of a country or region.
  GEOCODE,
  /// The description is exactly the name of a country, region or city.
  NAME,
  /// Nothing: the area is unlocated.
  NONE;

  /// The word the API uses, for instance `polygon`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
