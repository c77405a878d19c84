package org.safeconduct.engine;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// What two surfaces share. Neighbours share a border, and where outlines are widened to cover
/// their own towns, slivers along it: whoever is somewhere in the one is not for that reason
/// possibly in the other (`docs/decisions/0028`).
final class Overlap {
  /// A shared piece this large is no sliver, square kilometres.
  static final double LARGE_KM2 = 20;

  /// Nor is a piece that is this share of the smaller of the two.
  static final double SHARE = 0.05;

  private static final double EARTH_KM = 6_371;

  private Overlap() {}

  /// Whether they share one piece of at least [#LARGE_KM2], or of at least [#SHARE] of the smaller
  /// of the two. A border or a corner in common is nothing.
  static boolean isMoreThanABorder(Geometry one, Geometry other) {
    double enough = Math.min(LARGE_KM2, SHARE * Math.min(km2(one), km2(other)));
    return polygons(OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION)).stream()
        .anyMatch(piece -> km2(piece) >= enough);
  }

  /// The surface of all its polygons on the sphere, square kilometres.
  static double km2(Geometry surface) {
    return polygons(surface).stream().mapToDouble(Overlap::km2).sum();
  }

  private static double km2(Polygon polygon) {
    double km2 = km2(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) km2 -= km2(polygon.getInteriorRingN(i));
    return km2;
  }

  /// Edges are straight in longitude and latitude, so each has a closed form.
  private static double km2(LinearRing ring) {
    var corners = ring.getCoordinateSequence();
    double sum = 0;
    for (int i = 1; i < corners.size(); i++) {
      double wide = Math.toRadians(corners.getX(i) - corners.getX(i - 1));
      double middle = Math.toRadians(corners.getY(i) + corners.getY(i - 1)) / 2;
      double half = Math.toRadians(corners.getY(i) - corners.getY(i - 1)) / 2;
      sum += wide * Math.sin(middle) * (half == 0 ? 1 : Math.sin(half) / half);
    }
    return Math.abs(sum) * EARTH_KM * EARTH_KM;
  }

  @SuppressWarnings("unchecked")
  private static List<Polygon> polygons(Geometry geometry) {
    return PolygonExtracter.getPolygons(geometry);
  }
}
