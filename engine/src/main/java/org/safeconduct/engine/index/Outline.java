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

  private final double[] fromX;
  private final double[] fromY;
  private final double[] toX;
  private final double[] toY;

  Outline(Area area) {
    int most = area.geometry().getNumPoints();
    fromX = new double[most];
    fromY = new double[most];
    toX = new double[most];
    toY = new double[most];
    size = read(area.geometry());
  }

  private final int size;

  /// How many edges there are.
  int size() {
    return size;
  }

  /// Whether the edge has a point in the cell, its border included; sometimes also when it just
  /// misses it.
  boolean meets(int edge, Cell cell) {
    double west = Grid.degrees(cell.west());
    double east = Grid.degrees(cell.east());
    double south = Grid.degrees(cell.south());
    double north = Grid.degrees(cell.north());
    if (Math.max(fromX[edge], toX[edge]) < west || Math.min(fromX[edge], toX[edge]) > east)
      return false;
    if (Math.max(fromY[edge], toY[edge]) < south || Math.min(fromY[edge], toY[edge]) > north)
      return false;
    return !hasOnOneSide(edge, west, east, south, north);
  }

  private boolean hasOnOneSide(int edge, double west, double east, double south, double north) {
    double dx = toX[edge] - fromX[edge];
    double dy = toY[edge] - fromY[edge];
    double up = dx * (south - fromY[edge]);
    double upper = dx * (north - fromY[edge]);
    double across = dy * (west - fromX[edge]);
    double further = dy * (east - fromX[edge]);
    double least = Math.min(up, upper) - Math.max(across, further);
    double most = Math.max(up, upper) - Math.min(across, further);
    return least > DOUBT || most < -DOUBT;
  }

  /// Whether the point is on the edge, exactly.
  boolean isOn(int edge, double x, double y) {
    return x >= Math.min(fromX[edge], toX[edge])
        && x <= Math.max(fromX[edge], toX[edge])
        && y >= Math.min(fromY[edge], toY[edge])
        && y <= Math.max(fromY[edge], toY[edge])
        && turn(edge, x, y) == 0;
  }

  /// Whether the way from one point due north or south, then due east or west to the other
  /// crosses the edge once. (Crossing it twice is as good as not at all.)
  boolean parts(int edge, double x, double y, double otherX, double otherY) {
    boolean upright = fromX[edge] > x != toX[edge] > x;
    boolean level = fromY[edge] > otherY != toY[edge] > otherY;
    if (!upright && !level) return false;
    boolean bend = isLeft(edge, x, otherY);
    boolean first = upright && isLeft(edge, x, y) != bend;
    boolean second = level && isLeft(edge, otherX, otherY) != bend;
    return first != second;
  }

  private boolean isLeft(int edge, double x, double y) {
    int turn = turn(edge, x, y);
    if (turn != 0) return turn > 0;
    return toY[edge] == fromY[edge] ? toX[edge] > fromX[edge] : toY[edge] < fromY[edge];
  }

  private int turn(int edge, double x, double y) {
    return CGAlgorithmsDD.orientationIndex(fromX[edge], fromY[edge], toX[edge], toY[edge], x, y);
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
    fromX[edge] = from.x;
    fromY[edge] = from.y;
    toX[edge] = to.x;
    toY[edge] = to.y;
  }
}
