package org.safeconduct.people.files;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.NameText;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Component;

/// Finds where somebody says a person lives: by position if one is typed, else by name.
@Component
class ResidenceRules {
  private static final int LONGEST = 200;
  private static final int FAR_KM = 100;
  private static final int NEAR_KM = 30;
  private static final String PLACE = "place";
  private static final String COUNTRY = "country";
  private static final String LATITUDE = "latitude";
  private static final String LONGITUDE = "longitude";

  private final Gazetteer gazetteer;

  ResidenceRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The residence; what is wrong is in the reading.
  Optional<Stay> check(Draft draft, Reading reading) {
    var place = reading.line(PLACE, LONGEST);
    var country = country(draft, reading);
    if (!draft.text(LATITUDE).isEmpty() || !draft.text(LONGITUDE).isEmpty())
      return point(place, country, draft, reading);
    if (place.isEmpty()) reading.wrong(PLACE, "missing");
    if (!reading.wrongs().isEmpty()) return Optional.empty();
    return named(place, country, reading);
  }

  /// The draft as it is meant: a position that came back from the form as it was held belongs to
  /// the place that was held. With another town or country it no longer counts.
  Draft meant(Draft draft, Draft held) {
    if (isSameTown(draft, held) || !isSamePosition(draft, held)) return draft;
    return draft.with(Map.of(LATITUDE, "", LONGITUDE, ""));
  }

  /// Whether a draft says nothing but what is held.
  boolean isSame(Draft draft, Draft held) {
    return !held.text(PLACE).isEmpty() && isSameTown(draft, held) && isSamePosition(draft, held);
  }

  private boolean isSameTown(Draft draft, Draft held) {
    return NameText.tidy(draft.text(PLACE)).equals(NameText.tidy(held.text(PLACE)))
        && code(draft).equals(code(held));
  }

  private String code(Draft draft) {
    var text = draft.text(COUNTRY);
    return gazetteer.country(text).map(Country::iso2).orElse(text);
  }

  private static boolean isSamePosition(Draft draft, Draft held) {
    return Stream.of(LATITUDE, LONGITUDE)
        .allMatch(it -> Objects.equals(degrees(draft.text(it)), degrees(held.text(it)))
            && draft.text(it).isEmpty() == held.text(it).isEmpty());
  }

  /// Places that may have been meant, to choose from.
  List<String> choices(Draft draft) {
    return gazetteer.meant(draft.text(PLACE)).stream().map(gazetteer::label).toList();
  }

  private @Nullable String country(Draft draft, Reading reading) {
    var text = draft.text(COUNTRY);
    if (text.isEmpty()) return null;
    var code = gazetteer.country(text).map(Country::iso2);
    if (code.isEmpty()) reading.wrong(COUNTRY, "country");
    return code.orElse(null);
  }

  private Optional<Stay> named(String place, @Nullable String country, Reading reading) {
    var found = gazetteer.find(place, country);
    if (found.isEmpty()) reading.wrong(PLACE, "place-unknown");
    else if (country == null && gazetteer.isDoubtful(place)) reading.wrong(PLACE, "place-several");
    else return found.map(it -> it.stay(place));
    return Optional.empty();
  }

  private Optional<Stay> point(
      String place, @Nullable String chosen, Draft draft, Reading reading) {
    var north = degrees(LATITUDE, 90, draft, reading);
    var east = degrees(LONGITUDE, 180, draft, reading);
    if (north == null || east == null || !reading.wrongs().isEmpty()) return Optional.empty();
    var position = new Position(east, north);
    var town = gazetteer.nearest(position);
    var country = country(position, town, chosen);
    var fault = misplaced(place, chosen, country, position);
    if (fault.isPresent()) {
      reading.wrong(LATITUDE, fault.get());
      return Optional.empty();
    }
    var region = country.equals(town.country()) ? town.region() : null;
    var label = place.isEmpty() ? town.name() : place;
    return Optional.of(new Stay(label, country, region, position, Precision.POINT));
  }

  /// In which country somebody lives there; empty at sea. Near a border, and on a coast that is
  /// drawn too coarsely, the nearest town says it.
  private String country(Position position, Place town, @Nullable String chosen) {
    var found = gazetteer.countryAt(position).orElse("");
    boolean near = position.kilometresTo(town.position()) <= NEAR_KM;
    boolean meant = found.isEmpty() || town.country().equals(chosen);
    return near && meant ? town.country() : found;
  }

  /// Why a position is not meant: in no country, in another one, or far from the town that was
  /// typed beside it. An address that no gazetteer knows says nothing.
  private Optional<String> misplaced(
      String place, @Nullable String chosen, String country, Position position) {
    if (country.isEmpty()) return Optional.of("position-at-sea");
    if (chosen != null && !country.equals(chosen)) return Optional.of("position-elsewhere");
    var towns = Stream.concat(
            gazetteer.find(place, country).stream(), gazetteer.rivals(place, country).stream())
        .filter(it -> it.precision() == Precision.CITY)
        .toList();
    boolean far = towns.stream().allMatch(it -> it.position().kilometresTo(position) > FAR_KM);
    return far && !towns.isEmpty() ? Optional.of("position-far") : Optional.empty();
  }

  private static @Nullable Double degrees(String field, int most, Draft draft, Reading reading) {
    var degrees = degrees(draft.text(field));
    if (degrees != null && Math.abs(degrees) <= most) return degrees;
    reading.wrong(field, "degrees");
    return null;
  }

  private static @Nullable Double degrees(String text) {
    try {
      return Double.valueOf(text.replace(',', '.').replace("°", ""));
    } catch (NumberFormatException unreadable) {
      return null;
    }
  }
}
