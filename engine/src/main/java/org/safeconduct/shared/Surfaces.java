package org.safeconduct.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Works on surfaces that may lie partly outside the map: fixes them, cuts them at the
/// antimeridian and moves the pieces onto the map.
final class Surfaces {
  private static final int TOO_MANY_CROSSINGS = 10_000;
  private static final int TOO_MANY_CORNERS = 10_000;

  private Surfaces() {}

  /// The polygon if its edges do not cross, else what they enclose. The hull if it has so many
  /// corners or crossings that working it out would take too long: too large rather than too
  /// late. Null without surface; the findings say why.
  static @Nullable Geometry valid(Polygon polygon, List<String> findings) {
    var trouble = trouble(polygon);
    if (trouble == null) return polygon;
    var mended = trouble.equals("polygon-crosses-itself") ? fixed(polygon) : polygon.convexHull();
    boolean hasSurface = mended.getArea() > 0;
    findings.add(hasSurface ? trouble : "polygon-without-surface");
    return hasSurface ? mended : null;
  }

  private static @Nullable String trouble(Polygon polygon) {
    if (polygon.getNumPoints() > TOO_MANY_CORNERS) return "polygon-too-many-corners";
    if (polygon.isValid() && polygon.getArea() > 0) return null;
    return crossings(polygon) < TOO_MANY_CROSSINGS ? "polygon-crosses-itself" : "polygon-tangled";
  }

  /// Whether it reaches over longitude 180.
  static boolean leavesTheMap(Geometry flat) {
    var box = flat.getEnvelopeInternal();
    return box.getMinX() < -180 || box.getMaxX() > 180;
  }

  /// The surface cut at the antimeridian, each piece moved by whole turns onto the map.
  static Geometry ontoTheMap(Geometry flat) {
    if (!leavesTheMap(flat)) return flat.norm();
    var box = flat.getEnvelopeInternal();
    var pieces = new ArrayList<Geometry>();
    for (int turn = turnOf(box.getMinX()); turn <= turnOf(box.getMaxX()); turn++)
      pieces.add(piece(flat, turn));
    return fixed(polygonsOf(Area.GEOMETRIES.buildGeometry(pieces).union())).norm();
  }

  /// What is left of a surface without another.
  static Geometry without(Geometry surface, Geometry hole) {
    return fixed(polygonsOf(OverlayNGRobust.overlay(surface, hole, OverlayNG.DIFFERENCE)))
        .norm();
  }

  private static int turnOf(double x) {
    return (int) Math.floor((x + 180) / 360);
  }

  private static Geometry piece(Geometry flat, int turn) {
    var frame = new Envelope(turn * 360.0 - 180, turn * 360.0 + 180, -90, 90);
    var cut =
        OverlayNGRobust.overlay(flat, Area.GEOMETRIES.toGeometry(frame), OverlayNG.INTERSECTION);
    return AffineTransformation.translationInstance(-360.0 * turn, 0).transform(polygonsOf(cut));
  }

  private static Geometry fixed(Geometry geometry) {
    return geometry.isValid() ? geometry : polygonsOf(GeometryFixer.fix(geometry));
  }

  private static Geometry polygonsOf(Geometry geometry) {
    @SuppressWarnings("unchecked")
    List<Polygon> polygons = PolygonExtracter.getPolygons(geometry);
    return polygons.size() == 1
        ? polygons.getFirst()
        : Area.GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static int crossings(Polygon polygon) {
    var counter = new CrossingCounter();
    var noder = new MCIndexNoder(counter);
    noder.computeNodes(List.of(new NodedSegmentString(polygon.getCoordinates(), null)));
    return counter.crossings;
  }

  private static final class CrossingCounter implements SegmentIntersector {
    private final LineIntersector intersector = new RobustLineIntersector();
    private int crossings;

    @Override
    public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
      if (Math.abs(i - j) > 1 && meet(a, i, b, j)) crossings++;
    }

    @Override
    public boolean isDone() {
      return crossings >= TOO_MANY_CROSSINGS;
    }

    private boolean meet(SegmentString a, int i, SegmentString b, int j) {
      intersector.computeIntersection(
          a.getCoordinate(i), a.getCoordinate(i + 1), b.getCoordinate(j), b.getCoordinate(j + 1));
      return intersector.hasIntersection();
    }
  }
}
