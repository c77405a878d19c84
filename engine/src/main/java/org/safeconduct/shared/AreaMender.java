package org.safeconduct.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// Makes areas out of polygons and circles as people and machines really send them: rings that
/// do not close, cross themselves or the antimeridian, circles of radius 0. Where mending would
/// be guessing there is no area but a finding, so that the place counts as unlocated and never
/// as a wrong place.
///
/// Finding codes: `polygon-not-closed`, `polygon-crosses-itself`, `polygon-tangled`,
/// `polygon-too-many-corners`, `polygon-crosses-antimeridian`, `polygon-around-pole`,
/// `polygon-too-few-points`, `polygon-without-surface`, `longitude-out-of-range`,
/// `latitude-out-of-range`, `circle-radius-zero`, `circle-radius-unusable`, `circle-too-large`,
/// `geojson-unreadable`, `geojson-without-polygon`, `geojson-too-large`.
public final class AreaMender {
  /// The radius, in kilometres, of a circle that was given without one. A person known to the
  /// city stands at its centre point: anything smaller would miss the people of the city it is
  /// about.
  public static final double SMALLEST_RADIUS_KM = 5;

  /// How many corners all polygons of a GeoJSON text may have together.
  public static final int MOST_CORNERS = 100_000;

  private static final double NO_RADIUS_KM = 0.01;

  private AreaMender() {}

  /// Mends one ring of a polygon without holes. An edge that spans more than 180° of longitude
  /// is read as crossing the antimeridian; a ring around a pole holds the pole that is nearer.
  ///
  /// @param ring x is the longitude, y the latitude, in degrees, in any direction of turning
  public static Mended polygon(List<Coordinate> ring) {
    var findings = new ArrayList<String>();
    var surface = surface(ring, findings);
    return new Mended(surface == null ? null : Area.of(surface), findings);
  }

  /// A circle on the sphere as a polygon of 64 corners, more where the meridians crowd near a
  /// pole. It is drawn around the circle, so that everybody inside the circle is inside the
  /// polygon.
  ///
  /// @param centre its middle
  /// @param radiusKm in kilometres; under 10 m it becomes [#SMALLEST_RADIUS_KM], with a finding
  public static Mended circle(Position centre, double radiusKm) {
    if (!(radiusKm >= 0)) return Mended.nothing("circle-radius-unusable");
    if (radiusKm < NO_RADIUS_KM)
      return new Mended(
          new Circle(centre, SMALLEST_RADIUS_KM).area(), List.of("circle-radius-zero"));
    var circle = new Circle(centre, radiusKm);
    return new Mended(
        circle.area(), circle.holdsEverything() ? List.of("circle-too-large") : List.of());
  }

  /// Mends the polygons of a GeoJSON text (RFC 7946): a geometry, a feature or a collection of
  /// either. Points and lines have no surface and are left out; above [#MOST_CORNERS] there is no
  /// area.
  public static Mended geoJson(String text) {
    List<GeoJsonShape> shapes;
    try {
      shapes = GeoJsonShape.read(text);
    } catch (IllegalArgumentException unreadable) {
      return Mended.nothing("geojson-unreadable");
    }
    if (shapes.isEmpty()) return Mended.nothing("geojson-without-polygon");
    if (shapes.stream().mapToLong(GeoJsonShape::corners).sum() > MOST_CORNERS)
      return Mended.nothing("geojson-too-large");
    return together(shapes, AreaMender::shape);
  }

  /// Mends each part and joins what could be mended.
  ///
  /// @param mend makes one part usable
  public static <T> Mended together(List<T> parts, Function<T, Mended> mend) {
    var areas = new ArrayList<Area>();
    var findings = new ArrayList<String>();
    for (var part : parts) {
      var mended = mend.apply(part);
      findings.addAll(mended.findings());
      if (mended.area() != null) areas.add(mended.area());
    }
    return new Mended(areas.isEmpty() ? null : Area.union(areas), findings);
  }

  private static Mended shape(GeoJsonShape shape) {
    var findings = new ArrayList<String>();
    var surface = surface(shape.shell(), findings);
    for (var hole : shape.holes()) {
      var missing = surface == null ? null : surface(hole, findings);
      if (surface != null && missing != null) surface = Surfaces.without(surface, missing);
    }
    if (surface != null && surface.isEmpty()) findings.add("polygon-without-surface");
    return new Mended(surface == null || surface.isEmpty() ? null : Area.of(surface), findings);
  }

  private static @Nullable Geometry surface(List<Coordinate> given, List<String> findings) {
    var ring = Ring.of(given, findings);
    if (ring == null) return null;
    var flat = Surfaces.valid(ring.polygon(), findings);
    if (flat == null) return null;
    if (ring.aroundPole()) findings.add("polygon-around-pole");
    else if (Surfaces.leavesTheMap(flat)) findings.add("polygon-crosses-antimeridian");
    return Surfaces.ontoTheMap(flat);
  }
}
