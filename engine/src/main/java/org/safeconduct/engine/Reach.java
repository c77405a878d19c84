package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.safeconduct.shared.Area;

/// How far a place that is known to the town may extend: an octagon in longitude and latitude
/// that encloses the circle of [Where.At#reachKm]; around a pole, everything from its edge to
/// the pole.
final class Reach {
  private static final double KM_PER_DEGREE = 111.195;
  private static final double CORNER = Math.tan(Math.PI / 8);

  private Reach() {}

  /// The boxes around the octagon: one, or one more for each side on which it passes the
  /// antimeridian, moved by a whole turn; none for a place without extent.
  static List<Envelope> boxes(Where.At at) {
    if (at.reachKm() == 0) return List.of();
    double high = at.reachKm() / KM_PER_DEGREE;
    double middle = at.position().longitude();
    double south = at.position().latitude() - high;
    double north = at.position().latitude() + high;
    double wide = high / Math.cos(Math.toRadians(Math.max(north, -south)));
    if (north >= 90 || south <= -90 || wide >= 180)
      return List.of(new Envelope(-180, 180, Math.max(-90, south), Math.min(90, north)));
    var boxes = new ArrayList<Envelope>(2);
    boxes.add(new Envelope(middle - wide, middle + wide, south, north));
    if (middle + wide >= 180) boxes.add(turned(boxes.getFirst(), -360));
    if (middle - wide <= -180) boxes.add(turned(boxes.getFirst(), 360));
    return boxes;
  }

  /// The octagon in the box; the box itself when it goes all the way round.
  static Geometry surface(Envelope box) {
    if (box.getWidth() >= 360) return Area.GEOMETRIES.toGeometry(box);
    double x = (box.getMinX() + box.getMaxX()) / 2;
    double y = (box.getMinY() + box.getMaxY()) / 2;
    double dx = box.getWidth() / 2;
    double dy = box.getHeight() / 2;
    double[] across = {dx, dx * CORNER, -dx * CORNER, -dx, -dx, -dx * CORNER, dx * CORNER, dx};
    double[] up = {dy * CORNER, dy, dy, dy * CORNER, -dy * CORNER, -dy, -dy, -dy * CORNER};
    var corners = new Coordinate[9];
    for (int i = 0; i < 8; i++) corners[i] = new Coordinate(x + across[i], y + up[i]);
    corners[8] = corners[0];
    return Area.GEOMETRIES.createPolygon(corners);
  }

  private static Envelope turned(Envelope box, double degrees) {
    return new Envelope(
        box.getMinX() + degrees, box.getMaxX() + degrees, box.getMinY(), box.getMaxY());
  }
}
