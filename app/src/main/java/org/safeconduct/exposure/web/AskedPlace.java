package org.safeconduct.exposure.web;

import org.jspecify.annotations.Nullable;

/// What somebody typed to say which area is meant; the first of corners, point and place that
/// is there counts.
///
/// @param place the name of a town, province or country, or an airport's code
/// @param radius kilometres around a town or point
/// @param longitude of a point, degrees east
/// @param latitude of a point, degrees north
/// @param corners GeoJSON, or one corner a line: longitude and latitude
record AskedPlace(
    @Nullable String place,
    @Nullable String radius,
    @Nullable String longitude,
    @Nullable String latitude,
    @Nullable String corners) {
  boolean isEmpty() {
    return !says(place) && !says(longitude) && !says(latitude) && !says(corners);
  }

  static boolean says(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
