package org.safeconduct.exposure;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safeconduct.engine.Where;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Component;

/// Finds the place of a stay as the engine understands it: a point when it is known to the
/// point; the middle of a town and how far the town reaches when it is known to the city; else
/// the outline of its province or country.
@Component
class StayPlaces {
  /// A town of the gazetteer so near is the town that is meant.
  private static final double SAME_TOWN_KM = 1;

  private final Gazetteer gazetteer;
  private final Map<String, Optional<Where>> outlines = new ConcurrentHashMap<>();
  private final Map<Position, Where> towns = new ConcurrentHashMap<>();

  StayPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// Empty when nothing is known about where on the Earth it is.
  Optional<Where> find(Stay stay) {
    var point =
        Optional.ofNullable(stay.position()).map(position -> at(position, stay.precision()));
    return stay.precision().isLocal() ? point : outline(stay).or(() -> point);
  }

  /// The country of the stay (ISO 3166-1 alpha-2); empty when nobody knows.
  String country(Stay stay) {
    var position = stay.position();
    if (!stay.country().isEmpty() || position == null) return stay.country();
    return gazetteer.countryAt(position).orElse("");
  }

  private Where at(Position position, Precision precision) {
    return precision == Precision.CITY
        ? towns.computeIfAbsent(position, this::town)
        : new Where.At(position, precision);
  }

  private Where town(Position middle) {
    var town = gazetteer.nearest(middle);
    return town.position().kilometresTo(middle) > SAME_TOWN_KM
        ? new Where.At(middle, Precision.CITY)
        : new Where.At(middle, Precision.CITY, town.reachKm());
  }

  private Optional<Where> outline(Stay stay) {
    var region = stay.region();
    if (region != null && stay.precision() == Precision.REGION) {
      var found = outline("region:" + region);
      if (found.isPresent()) return found;
    }
    return stay.country().isEmpty() ? Optional.empty() : outline("country:" + stay.country());
  }

  private Optional<Where> outline(String key) {
    return outlines.computeIfAbsent(
        key, code -> gazetteer.areaOf(code).map(area -> new Where.Within(code, area)));
  }
}
