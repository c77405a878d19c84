package org.safeconduct.demo.synthetic;

import java.util.List;
import org.safeconduct.places.Place;

/// A real town in which people who do not exist work.
///
/// @param name as it stands in the lists
/// @param staff how many work here, relative to the others
/// @param visits how many others come here, relative to the others
/// @param suburbs where those live who do not live in the town itself
record Town(Place place, String name, double staff, double visits, List<Place> suburbs) {
  /// The country whose capital has eighteen warden zones in size l.
  static final String COUNTRY_K = "MG";

  Town {
    suburbs = List.copyOf(suburbs);
  }

  String country() {
    return place.country();
  }

  boolean isInCountryK() {
    return country().equals(COUNTRY_K);
  }

  /// How far from the middle the buildings of a place lie, as a standard deviation in
  /// kilometres.
  static double spreadKm(Place place) {
    return Math.clamp(0.4 + Math.sqrt(place.population()) / 500, 0.4, 4);
  }
}
