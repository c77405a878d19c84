package org.safeconduct.places;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;

/// A town, airport, province or country of the gazetteer.
///
/// @param key `geonames:2660646`, `iata:GVA`, `region:CH-GE` or `country:CH`
/// @param name its name in its own country or in English
/// @param country ISO 3166-1 alpha-2
/// @param region ISO 3166-2 of the province, if known
/// @param position the point that stands for it, WGS84
/// @param precision `CITY` for towns and airports, `REGION` or `COUNTRY` for areas
/// @param zone the time zone its clocks keep; of a country, its capital's
/// @param population how many people live there; 0 for airports and when unknown
public record Place(
    String key,
    String name,
    String country,
    @Nullable String region,
    Position position,
    Precision precision,
    ZoneId zone,
    long population) {

  private static final double SMALLEST_KM = 5;
  private static final double USUAL_KM = 10;

  /// About how far a town reaches from its middle, in kilometres: 10 for a million people, 31 for
  /// ten millions, never less than 5; 10 when nobody knows how many. Nothing for a province or
  /// country.
  public double reachKm() {
    if (precision != Precision.CITY) return 0;
    return population == 0 ? USUAL_KM : Math.max(SMALLEST_KM, Math.sqrt(population) / 100);
  }

  /// How somebody's stay here is kept.
  ///
  /// @param label the place in the source's own words
  public Stay stay(String label) {
    return new Stay(label, country, region, position, precision);
  }
}
