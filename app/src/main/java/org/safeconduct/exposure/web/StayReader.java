package org.safeconduct.exposure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Component;

/// Reads where and when somebody is going to stay; tells every mistake at once, each with the
/// parameter that it is about.
@Component
class StayReader {
  private final Gazetteer gazetteer;

  StayReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// What stood in the address; blank where nothing did.
  record Typed(String place, String latitude, String longitude, String from, String to) {
    boolean saysPoint() {
      return !latitude.isBlank() || !longitude.isBlank();
    }
  }

  /// A stay, and when.
  record Asked(Stay stay, Interval when) {}

  /// @param now the start where none is typed
  /// @throws BadQuestion if it cannot be read, or if several places have the name: it tells which
  Asked read(Typed typed, Instant now) {
    var faults = new ArrayList<Fault>();
    var stay = typed.saysPoint() ? point(typed, faults) : named(typed.place(), faults);
    var when = when(typed, now, faults);
    if (!faults.isEmpty()) throw new BadQuestion(faults);
    return new Asked(Objects.requireNonNull(stay), Objects.requireNonNull(when));
  }

  private @Nullable Stay named(String place, List<Fault> faults) {
    var meant = place.isBlank() ? List.<Place>of() : gazetteer.meant(place);
    if (meant.size() == 1) return meant.getFirst().stay(place);
    faults.add(unclear(place, meant));
    return null;
  }

  private Fault unclear(String place, List<Place> meant) {
    if (place.isBlank()) return new Fault("place", "place-missing", place);
    if (meant.isEmpty()) return new Fault("place", "place-unknown", place);
    var candidates = meant.stream().map(gazetteer::label).toList();
    return new Fault("place", "place-ambiguous", place, "", candidates);
  }

  private static @Nullable Stay point(Typed typed, List<Fault> faults) {
    if (!typed.place().isBlank()) faults.add(new Fault("place", "place-and-point", typed.place()));
    var longitude = degrees("longitude", typed.longitude(), 180, faults);
    var latitude = degrees("latitude", typed.latitude(), 90, faults);
    if (longitude == null || latitude == null) return null;
    return new Stay(
        typed.latitude() + ", " + typed.longitude(),
        "",
        null,
        new Position(longitude, latitude),
        Precision.POINT);
  }

  private static @Nullable Double degrees(
      String name, String text, double most, List<Fault> faults) {
    try {
      var degrees = text.isBlank() ? Double.NaN : Double.parseDouble(text.strip());
      if (Math.abs(degrees) <= most) return degrees;
    } catch (NumberFormatException _) {
      // told below
    }
    faults.add(new Fault(name, name + (text.isBlank() ? "-missing" : "-unusable"), text));
    return null;
  }

  private static @Nullable Interval when(Typed typed, Instant now, List<Fault> faults) {
    int before = faults.size();
    var start = moment("from", typed.from(), now, faults);
    var end = moment("to", typed.to(), Interval.FOREVER, faults);
    if (faults.size() == before && !start.isBefore(end))
      faults.add(new Fault("to", "to-not-after-from", typed.to()));
    return faults.size() == before ? new Interval(start, end) : null;
  }

  private static Instant moment(String name, String text, Instant usual, List<Fault> faults) {
    if (text.isBlank()) return usual;
    var moment = Moments.read(text);
    if (moment.isEmpty()) faults.add(new Fault(name, name + "-unknown", text));
    return moment.orElse(usual);
  }
}
