package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import org.safeconduct.shared.Position;

/// The straight line in longitude and latitude between two positions, the short way round;
/// where it is equally far both ways, the one that does not cross the antimeridian.
///
/// @param from where it starts
/// @param toX the longitude of the other end, counted on beyond 180 or -180 when the way
///     crosses the antimeridian
/// @param toY the latitude of the other end
record Way(Position from, double toX, double toY) {
  /// A part of a way that stays between longitude -180 and 180; it may be a single point.
  record Piece(double fromX, double fromY, double toX, double toY) {}

  static Way of(Where.Between between) {
    var start = between.from().position();
    double from = start.longitude();
    double to = between.to().position().longitude();
    if (to - from > 180) to -= 360;
    else if (to - from < -180) to += 360;
    return new Way(start, to, between.to().position().latitude());
  }

  /// The way as it lies on the map: one piece, or more where it meets the antimeridian.
  List<Piece> pieces() {
    var pieces = new ArrayList<Piece>(2);
    for (double turn = -360; turn <= 360; turn += 360) {
      double low = Math.max(-180, Math.min(from.longitude(), toX) + turn);
      double high = Math.min(180, Math.max(from.longitude(), toX) + turn);
      if (low <= high) pieces.add(piece(low, high, turn));
    }
    return pieces;
  }

  private Piece piece(double low, double high, double turn) {
    if (from.longitude() == toX)
      return new Piece(low, from.latitude(), high, toY); // due north or south
    return new Piece(low, latitudeAt(low - turn), high, latitudeAt(high - turn));
  }

  private double latitudeAt(double longitude) {
    if (longitude == from.longitude()) return from.latitude();
    if (longitude == toX) return toY;
    double gone = longitude - from.longitude();
    double left = toX - longitude;
    return (from.latitude() * left + toY * gone) / (gone + left);
  }
}
