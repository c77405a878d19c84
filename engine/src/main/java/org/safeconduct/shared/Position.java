package org.safeconduct.shared;

/// A point on the Earth, WGS84.
///
/// @param longitude degrees east, -180 to 180
/// @param latitude degrees north, -90 to 90
public record Position(double longitude, double latitude) {
  static final double EARTH_RADIUS_KM = 6371.0088;

  public Position {
    if (!(longitude >= -180 && longitude <= 180))
      throw new IllegalArgumentException("A longitude lies between -180 and 180: " + longitude);
    if (!(latitude >= -90 && latitude <= 90))
      throw new IllegalArgumentException("A latitude lies between -90 and 90: " + latitude);
  }

  /// The great-circle distance in kilometres on a sphere of the Earth's mean radius
  /// (haversine).
  public double kilometresTo(Position other) {
    double dLat = Math.toRadians(other.latitude - latitude);
    double dLon = Math.toRadians(other.longitude - longitude);
    double h = Math.pow(Math.sin(dLat / 2), 2)
        + Math.cos(Math.toRadians(latitude))
            * Math.cos(Math.toRadians(other.latitude))
            * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
