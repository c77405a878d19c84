package org.safeconduct.exposure.live;

import org.jspecify.annotations.Nullable;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Component;

/// Finds the place that somebody tells of oneself. A point is called after the town next to it.
@Component
class OwnPlaces {
  private final Gazetteer gazetteer;

  OwnPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The place; null if the rules got at least one more fault.
  @Nullable
  Stay find(OwnPosition told, LiveRules rules) {
    if (!told.hasPoint() && !told.place().isBlank()) return named(told.place(), rules);
    double north = rules.degrees("latitude", told.latitude(), 90);
    double east = rules.degrees("longitude", told.longitude(), 180);
    if (!told.place().isBlank()) rules.wrongs().put("place", "both");
    return rules.wrongs().isEmpty() ? at(new Position(east, north)) : null;
  }

  private @Nullable Stay named(String text, LiveRules rules) {
    var meant = gazetteer.meant(text.strip());
    if (meant.size() == 1) return meant.getFirst().stay(text.strip());
    rules.wrongs().put("place", meant.isEmpty() ? "place" : "several");
    return null;
  }

  private Stay at(Position position) {
    var town = gazetteer.nearest(position);
    var country = gazetteer.countryAt(position).orElse("");
    var region = country.equals(town.country()) ? town.region() : null;
    return new Stay(town.name(), country, region, position, Precision.POINT);
  }
}
