package org.safeconduct.governance.zones;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;

/// How far a point lies from an area.
final class Apart {
  private static final double NEXT_TO_THE_POLE = 0.001;
  private static final int[] TURNS = {-360, 0, 360};

  private Apart() {}

  /// The way from the point to the nearest edge, in kilometres; 0 inside the area. Good to a few
  /// per cent for as far as a country reaches, also across the antimeridian.
  static double kilometres(Area area, Position point) {
    double narrow = Math.max(NEXT_TO_THE_POLE, Math.cos(Math.toRadians(point.latitude())));
    var flat = AffineTransformation.scaleInstance(narrow, 1).transform(area.geometry());
    double shortest = Double.MAX_VALUE;
    for (var turn : TURNS) {
      var from = Area.GEOMETRIES.createPoint(
          new Coordinate((point.longitude() + turn) * narrow, point.latitude()));
      var edge = DistanceOp.nearestPoints(flat, from)[0];
      var nearest = new Position(Math.clamp(edge.x / narrow, -180, 180), edge.y);
      shortest = Math.min(shortest, point.kilometresTo(nearest));
    }
    return shortest;
  }
}
