package org.safeconduct.people.files;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Component;

/// Finds where somebody says a person lives: by position if one is typed, else by name.
@Component
class ResidenceRules {
  private static final int LONGEST = 200;
  private static final String PLACE = "place";

  private final Gazetteer gazetteer;

  ResidenceRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The residence; what is wrong is in the reading.
  Optional<Stay> check(Draft draft, Reading reading) {
    var place = reading.line(PLACE, LONGEST);
    var country = country(draft, reading);
    if (!draft.text("latitude").isEmpty() || !draft.text("longitude").isEmpty())
      return point(place, draft, reading);
    if (place.isEmpty()) reading.wrong(PLACE, "missing");
    if (!reading.wrongs().isEmpty()) return Optional.empty();
    return named(place, country, reading);
  }

  /// Places that may have been meant, to choose from.
  List<String> choices(Draft draft) {
    return gazetteer.meant(draft.text(PLACE)).stream().map(gazetteer::label).toList();
  }

  private @Nullable String country(Draft draft, Reading reading) {
    var text = draft.text("country");
    if (text.isEmpty()) return null;
    var code = gazetteer.country(text).map(Country::iso2);
    if (code.isEmpty()) reading.wrong("country", "country");
    return code.orElse(null);
  }

  private Optional<Stay> named(String place, @Nullable String country, Reading reading) {
    var found = gazetteer.find(place, country);
    if (found.isEmpty()) reading.wrong(PLACE, "place-unknown");
    else if (country == null && gazetteer.isDoubtful(place)) reading.wrong(PLACE, "place-several");
    else return found.map(it -> it.stay(place));
    return Optional.empty();
  }

  private Optional<Stay> point(String place, Draft draft, Reading reading) {
    var north = degrees("latitude", 90, draft, reading);
    var east = degrees("longitude", 180, draft, reading);
    if (north == null || east == null || !reading.wrongs().isEmpty()) return Optional.empty();
    var position = new Position(east, north);
    var town = gazetteer.nearest(position);
    var country = gazetteer.countryAt(position).orElse("");
    var region = country.equals(town.country()) ? town.region() : null;
    var label = place.isEmpty() ? town.name() : place;
    return Optional.of(new Stay(label, country, region, position, Precision.POINT));
  }

  private static @Nullable Double degrees(String field, int most, Draft draft, Reading reading) {
    try {
      double degrees = Double.parseDouble(draft.text(field).replace(',', '.').replace("°", ""));
      if (Math.abs(degrees) <= most) return degrees;
    } catch (NumberFormatException unreadable) {
      // told below, like degrees that are not on the Earth
    }
    reading.wrong(field, "degrees");
    return null;
  }
}
