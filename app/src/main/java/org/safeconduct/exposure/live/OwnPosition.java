package org.safeconduct.exposure.live;

/// Where somebody says that they are, as it was typed or as a device told it; either a point or a
/// place by name.
///
/// @param latitude degrees north, WGS84
/// @param longitude degrees east
/// @param accuracy how far from the point it may be, in metres, as a device says; else empty
/// @param place the name of a town, province or country; empty for a point
/// @param at ISO 8601, without an offset in UTC; empty for now
public record OwnPosition(
    String latitude, String longitude, String accuracy, String place, String at) {
  /// Nothing said yet.
  public static final OwnPosition NONE = new OwnPosition("", "", "", "", "");

  boolean hasPoint() {
    return !latitude.isBlank() || !longitude.isBlank();
  }
}
