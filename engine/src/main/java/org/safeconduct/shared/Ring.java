package org.safeconduct.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/// A ring laid out flat: longitudes run on past 180 instead of jumping, so that it can be drawn
/// without lifting the pen.
///
/// @param corners closed, x is the longitude as it runs on
/// @param aroundPole whether it went once around the Earth and was closed over a pole
record Ring(List<Coordinate> corners, boolean aroundPole) {
  private static final double TURN = 360;

  /// Closes the ring and lays it out.
  ///
  /// @return null if it cannot be a surface; the findings say why
  static @Nullable Ring of(List<Coordinate> given, List<String> findings) {
    if (!inRange(given, findings)) return null;
    var closed = closed(given, findings);
    if (new HashSet<>(closed).size() < 3) {
      findings.add("polygon-too-few-points");
      return null;
    }
    var jumping = rolledOut(closed, true);
    boolean ambiguous = spansTheWholeMap(closed);
    if (ambiguous && !jumping.hasSurface()) jumping = rolledOut(closed, false);
    return jumping;
  }

  Polygon polygon() {
    return Area.GEOMETRIES.createPolygon(corners.toArray(Coordinate[]::new));
  }

  private boolean hasSurface() {
    return !aroundPole && polygon().getArea() > 0;
  }

  private static boolean inRange(List<Coordinate> given, List<String> findings) {
    for (var corner : given) {
      if (!(Math.abs(corner.y) <= 90)) findings.add("latitude-out-of-range");
      if (!(Math.abs(corner.x) <= 180)) findings.add("longitude-out-of-range");
    }
    return given.stream().allMatch(it -> Math.abs(it.y) <= 90 && Math.abs(it.x) <= TURN);
  }

  private static List<Coordinate> closed(List<Coordinate> given, List<String> findings) {
    var corners = new ArrayList<Coordinate>();
    for (var corner : given) corners.add(new Coordinate(corner.x, corner.y));
    if (corners.isEmpty() || corners.getFirst().equals2D(corners.getLast())) return corners;
    findings.add("polygon-not-closed");
    corners.add(corners.getFirst().copy());
    return corners;
  }

  private static boolean spansTheWholeMap(List<Coordinate> closed) {
    for (int i = 1; i < closed.size(); i++)
      if (Math.abs(closed.get(i).x - closed.get(i - 1).x) == TURN) return true;
    return false;
  }

  /// An edge of exactly 360° either stays where it is (two names of one meridian) or spans the
  /// map.
  private static Ring rolledOut(List<Coordinate> closed, boolean wholeTurnStays) {
    var flat = new ArrayList<Coordinate>();
    double x = closed.getFirst().x;
    flat.add(new Coordinate(x, closed.getFirst().y));
    for (int i = 1; i < closed.size(); i++) {
      x += step(closed.get(i).x - closed.get(i - 1).x, wholeTurnStays);
      flat.add(new Coordinate(x, closed.get(i).y));
    }
    double turned = flat.getLast().x - flat.getFirst().x;
    if (Math.abs(turned) < 1) {
      flat.set(flat.size() - 1, flat.getFirst().copy());
      return new Ring(flat, false);
    }
    return overThePole(flat);
  }

  private static double step(double difference, boolean wholeTurnStays) {
    double width = Math.abs(difference);
    boolean goesTheOtherWay = width > 180 && (width != TURN || wholeTurnStays);
    return goesTheOtherWay ? difference - Math.signum(difference) * TURN : difference;
  }

  private static Ring overThePole(List<Coordinate> flat) {
    double pole = flat.stream().mapToDouble(Coordinate::getY).average().orElse(0) < 0 ? -90 : 90;
    flat.add(new Coordinate(flat.getLast().x, pole));
    flat.add(new Coordinate(flat.getFirst().x, pole));
    flat.add(flat.getFirst().copy());
    return new Ring(flat, true);
  }
}
