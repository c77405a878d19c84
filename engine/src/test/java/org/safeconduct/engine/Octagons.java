package org.safeconduct.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.safeconduct.shared.Area;

/// The extent of a town once more: the octagon around its circle, corner by corner, at each turn
/// of the Earth.
final class Octagons {
  private Octagons() {}

  static Stream<ExactPlane> around(Where.At town) {
    double up = town.reachKm() / 111.195;
    double latitude = town.position().latitude();
    double utmost = Math.abs(latitude) + up;
    double across = up / Math.cos(Math.toRadians(utmost));
    if (utmost >= 90 || across >= 180) return Stream.of(belt(latitude - up, latitude + up));
    return Stream.of(-360, 0, 360)
        .map(turn -> octagon(town.position().longitude() + turn, latitude, across, up));
  }

  private static ExactPlane octagon(double x, double y, double across, double up) {
    return plane(IntStream.range(0, 8)
        .mapToDouble(corner -> Math.toRadians(22.5 + 45 * corner))
        .mapToObj(angle -> new Coordinate(
            x + across * Math.cos(angle) / Math.cos(Math.PI / 8),
            y + up * Math.sin(angle) / Math.cos(Math.PI / 8)))
        .toArray(Coordinate[]::new));
  }

  private static ExactPlane belt(double low, double high) {
    double south = Math.max(-90, low);
    double north = Math.min(90, high);
    return plane(
        new Coordinate(-180, south),
        new Coordinate(180, south),
        new Coordinate(180, north),
        new Coordinate(-180, north));
  }

  private static ExactPlane plane(Coordinate... corners) {
    var ring = Arrays.copyOf(corners, corners.length + 1);
    ring[corners.length] = corners[0];
    return new ExactPlane(Area.GEOMETRIES.createPolygon(ring));
  }
}
