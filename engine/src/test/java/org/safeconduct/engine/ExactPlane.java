package org.safeconduct.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/// Schoolbook plane geometry in exact arithmetic, edge by edge: slow, and nothing of JTS but the
/// corners.
final class ExactPlane {
  record Point(double x, double y) {}

  record Edge(Point from, Point to) {
    boolean meets(Point point) {
      return side(from, to, point) == 0
          && between(from.x, to.x, point.x)
          && between(from.y, to.y, point.y);
    }

    boolean meets(Edge other) {
      if (meets(other.from) || meets(other.to) || other.meets(from) || other.meets(to)) return true;
      return side(from, to, other.from) * side(from, to, other.to) < 0
          && side(other.from, other.to, from) * side(other.from, other.to, to) < 0;
    }
  }

  /// The edges of all rings of each polygon.
  private final List<List<Edge>> polygons = new ArrayList<>();

  ExactPlane(Geometry geometry) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      var polygon = (Polygon) geometry.getGeometryN(i);
      var edges = new ArrayList<>(edges(polygon.getExteriorRing().getCoordinates()));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++)
        edges.addAll(edges(polygon.getInteriorRingN(hole).getCoordinates()));
      polygons.add(edges);
    }
  }

  boolean meets(Point point) {
    return polygons.stream().anyMatch(edges -> meets(edges, point));
  }

  boolean meets(Edge way) {
    return meets(way.from) || meets(way.to) || edges().stream().anyMatch(edge -> edge.meets(way));
  }

  boolean meets(ExactPlane other) {
    return edges().stream().anyMatch(other::meets)
        || other.edges().stream().anyMatch(edge -> meets(edge.from));
  }

  List<Edge> edges() {
    return polygons.stream().flatMap(List::stream).toList();
  }

  private static boolean meets(List<Edge> edges, Point point) {
    boolean inside = false;
    for (var edge : edges) {
      if (edge.meets(point)) return true;
      var low = edge.from.y <= edge.to.y ? edge.from : edge.to;
      var high = low == edge.from ? edge.to : edge.from;
      if (low.y <= point.y && point.y < high.y && side(low, high, point) > 0) inside = !inside;
    }
    return inside;
  }

  private static boolean between(double one, double other, double value) {
    return Math.min(one, other) <= value && value <= Math.max(one, other);
  }

  /// 1 when the point lies left of the line from `a` to `b`, -1 when right, 0 when on it.
  private static int side(Point a, Point b, Point point) {
    double one = (b.x - a.x) * (point.y - a.y);
    double other = (b.y - a.y) * (point.x - a.x);
    boolean clear = Math.abs(one - other) > 1e-9 * (Math.abs(one) + Math.abs(other));
    return clear ? Double.compare(one, other) : exactSide(a, b, point);
  }

  private static int exactSide(Point a, Point b, Point point) {
    var left = minus(b.x, a.x).multiply(minus(point.y, a.y));
    return left.compareTo(minus(b.y, a.y).multiply(minus(point.x, a.x)));
  }

  private static BigDecimal minus(double one, double other) {
    return new BigDecimal(one).subtract(new BigDecimal(other));
  }

  private static List<Edge> edges(Coordinate[] ring) {
    var edges = new ArrayList<Edge>();
    for (int i = 1; i < ring.length; i++) edges.add(new Edge(point(ring[i - 1]), point(ring[i])));
    return edges;
  }

  private static Point point(Coordinate at) {
    return new Point(at.x, at.y);
  }
}
