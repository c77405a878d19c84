package org.safeconduct.demo.synthetic;

import java.util.List;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;

/// Puts buildings around the middle of a place.
final class Scatter {
  private static final double KM_PER_DEGREE = 111.2;
  private static final double METRE = 100_000;

  private Scatter() {}

  /// A point nearby, normally distributed.
  ///
  /// @param km the standard deviation in each direction, cut off at two and a half
  static Position near(Position middle, double km, Dice dice) {
    double north = Math.clamp(dice.bell(), -2.5, 2.5) * km / KM_PER_DEGREE;
    double east = Math.clamp(dice.bell(), -2.5, 2.5) * km / KM_PER_DEGREE;
    double latitude = Math.clamp(middle.latitude() + north, -89, 89);
    double longitude = middle.longitude() + east / Math.cos(Math.toRadians(latitude));
    return new Position(rounded(Math.clamp(longitude, -180, 180)), rounded(latitude));
  }

  /// A building in the place, known to the point.
  static Stay building(Place place, String label, Dice dice) {
    var position = near(place.position(), Town.spreadKm(place), dice);
    return new Stay(label, place.country(), place.region(), position, Precision.POINT);
  }

  /// One of the places, the large ones more often.
  static Place drawn(List<Place> places, Dice dice) {
    var weights = places.stream().mapToDouble(it -> 1_000.0 + it.population()).toArray();
    return places.get(Shares.drawn(Shares.cumulated(weights), dice));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * METRE) / METRE;
  }
}
