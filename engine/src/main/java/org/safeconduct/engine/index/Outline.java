package org.safeconduct.engine.index;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.safeconduct.shared.Area;

/// The edges of an area, of all rings alike, numbered from 0, in degrees. An area is what lies
/// within an odd number of rings, and the edges themselves.
///
/// Whether a point lies inside is told by counting the edges on a way that starts at a point of
/// which it is known. So that no way runs through a corner of the area or along an edge, each
/// point stands for one that lies a trifle to the east and a trifle of that trifle to the
/// north (Edelsbrunner and Mücke, *Simulation of Simplicity*, 1990).
final class Outline {
  /// Degrees squared: more than rounding can shift a cross product of two vectors on the Earth.
  private static final double DOUBT = 1e-9;

  /// Of each edge where it starts and where it ends: four numbers side by side, because they are
  /// needed together.
  private final double[] ends;

  private final Box box;
  private final int size;

  Outline(Area area) {
    ends = new double[4 * area.geometry().getNumPoints()];
    size = read(area.geometry());
    var around = area.geometry().getEnvelopeInternal();
    box = new Box(around.getMinX(), around.getMaxX(), around.getMinY(), around.getMaxY());
  }

  /// The smallest box around the area.
  Box box() {
    return box;
  }

  /// The smallest box around an edge.
  Box box(int edge) {
    return new Box(
        Math.min(fromX(edge), toX(edge)),
        Math.max(fromX(edge), toX(edge)),
        Math.min(fromY(edge), toY(edge)),
        Math.max(fromY(edge), toY(edge)));
  }

  /// How many edges there are.
  int size() {
    return size;
  }

  /// Whether an edge whose own box meets this box has a point in it; sometimes also when it just
  /// misses it.
  boolean meets(int edge, Box with) {
    double x = fromX(edge);
    double y = fromY(edge);
    double dx = toX(edge) - x;
    double dy = toY(edge) - y;
    double ofSouth = dx * (with.south() - y);
    double ofNorth = dx * (with.north() - y);
    double ofWest = dy * (with.west() - x);
    double ofEast = dy * (with.east() - x);
    // cross products of the edge and the way to a corner of the box: positive to its left
    double rightmost = Math.min(ofSouth, ofNorth) - Math.max(ofWest, ofEast);
    double leftmost = Math.max(ofSouth, ofNorth) - Math.min(ofWest, ofEast);
    boolean isAllToItsLeft = rightmost > DOUBT;
    boolean isAllToItsRight = leftmost < -DOUBT;
    return !isAllToItsLeft && !isAllToItsRight;
  }

  /// Whether the edge has a point in the box; sometimes also when it just misses it.
  boolean runsThrough(int edge, Box box) {
    return box(edge).meets(box) && meets(edge, box);
  }

  /// Whether the point is on the edge, exactly.
  boolean isOn(int edge, double x, double y) {
    return x >= Math.min(fromX(edge), toX(edge))
        && x <= Math.max(fromX(edge), toX(edge))
        && y >= Math.min(fromY(edge), toY(edge))
        && y <= Math.max(fromY(edge), toY(edge))
        && turn(edge, x, y) == 0;
  }

  /// Whether the edge lies between two points: whether the way from the one to the other crosses
  /// it once. (To cross it twice is as good as not at all.) The way has two parts, because a part
  /// that keeps its longitude or its latitude is compared with an edge by a few signs:
  ///
  ///     bend ──────── other point      level: at the latitude of the other point
  ///      │
  ///     one point                      upright: at the longitude of the one point
  boolean separates(int edge, double x, double y, double otherX, double otherY) {
    boolean reachesUpright = reachesAcrossLongitude(edge, x);
    boolean reachesLevel = reachesAcrossLatitude(edge, otherY);
    if (!reachesUpright && !reachesLevel) return false;
    boolean bendIsLeft = isLeft(edge, x, otherY);
    boolean crossesUpright = reachesUpright && isLeft(edge, x, y) != bendIsLeft;
    boolean crossesLevel = reachesLevel && isLeft(edge, otherX, otherY) != bendIsLeft;
    return crossesUpright != crossesLevel;
  }

  private boolean reachesAcrossLongitude(int edge, double x) {
    return fromX(edge) > x != toX(edge) > x;
  }

  private boolean reachesAcrossLatitude(int edge, double y) {
    return fromY(edge) > y != toY(edge) > y;
  }

  /// Whether the point that this one stands for, a trifle to the north-east, lies to the left of
  /// the edge; it is never in line with it.
  private boolean isLeft(int edge, double x, double y) {
    int turn = turn(edge, x, y);
    if (turn != 0) return turn > 0;
    return toY(edge) == fromY(edge) ? toX(edge) > fromX(edge) : toY(edge) < fromY(edge);
  }

  /// 1 when the point lies to the left of the edge, -1 to the right, 0 in line with it, exactly.
  private int turn(int edge, double x, double y) {
    double product = (toX(edge) - fromX(edge)) * (y - fromY(edge))
        - (toY(edge) - fromY(edge)) * (x - fromX(edge));
    if (product > DOUBT) return 1;
    if (product < -DOUBT) return -1;
    return CGAlgorithmsDD.orientationIndex(fromX(edge), fromY(edge), toX(edge), toY(edge), x, y);
  }

  private double fromX(int edge) {
    return ends[4 * edge];
  }

  private double fromY(int edge) {
    return ends[4 * edge + 1];
  }

  private double toX(int edge) {
    return ends[4 * edge + 2];
  }

  private double toY(int edge) {
    return ends[4 * edge + 3];
  }

  private int read(Geometry geometry) {
    int edges = 0;
    for (int part = 0; part < geometry.getNumGeometries(); part++) {
      var polygon = (Polygon) geometry.getGeometryN(part);
      edges = read(polygon.getExteriorRing(), edges);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++)
        edges = read(polygon.getInteriorRingN(hole), edges);
    }
    return edges;
  }

  private int read(LinearRing ring, int next) {
    var corners = ring.getCoordinates();
    int edges = next;
    for (int i = 1; i < corners.length; i++)
      if (!corners[i].equals2D(corners[i - 1])) put(edges++, corners[i - 1], corners[i]);
    return edges;
  }

  private void put(int edge, Coordinate from, Coordinate to) {
    ends[4 * edge] = from.x;
    ends[4 * edge + 1] = from.y;
    ends[4 * edge + 2] = to.x;
    ends[4 * edge + 3] = to.y;
  }
}
