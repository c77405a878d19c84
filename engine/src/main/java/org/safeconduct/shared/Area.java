package org.safeconduct.shared;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;

/// A part of the Earth's surface: WGS84 longitude and latitude, straight edges in
/// longitude/latitude as CAP 1.2 and RFC 7946 define them, already split at the antimeridian.
/// A point on an edge counts as inside.
public final class Area {
  /// Makes every geometry of the product: WGS84 (EPSG:4326), floating precision.
  public static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

  private final Geometry geometry;
  private final IndexedPointInAreaLocator locator;

  private Area(Geometry geometry) {
    this.geometry = geometry;
    this.locator = new IndexedPointInAreaLocator(geometry);
  }

  /// Takes a valid polygon or multipolygon as it is.
  ///
  /// @throws IllegalArgumentException if it is empty, not polygonal, not valid, or leaves the
  ///     range of longitude or latitude; [AreaMender] makes such input usable
  public static Area of(Geometry geometry) {
    if (!(geometry instanceof Polygonal) || geometry.isEmpty())
      throw new IllegalArgumentException("An area is a polygon or a multipolygon with a surface");
    var box = geometry.getEnvelopeInternal();
    if (box.getMinX() < -180 || box.getMaxX() > 180 || box.getMinY() < -90 || box.getMaxY() > 90)
      throw new IllegalArgumentException("An area stays within longitude 180 and latitude 90");
    if (!geometry.isValid())
      throw new IllegalArgumentException("An area's edges must not cross each other");
    return new Area(geometry);
  }

  /// The union of several areas.
  ///
  /// @throws IllegalArgumentException if the list is empty
  public static Area union(List<Area> areas) {
    if (areas.isEmpty()) throw new IllegalArgumentException("A union needs at least one area");
    if (areas.size() == 1) return areas.getFirst();
    var all = GEOMETRIES.buildGeometry(areas.stream().map(Area::geometry).toList());
    return of(all.union().norm());
  }

  /// The polygon or multipolygon itself; callers must not change it.
  public Geometry geometry() {
    return geometry;
  }

  /// Whether the point lies inside or on an edge. Safe to call from many threads.
  public boolean covers(double longitude, double latitude) {
    return locator.locate(new Coordinate(longitude, latitude)) != Location.EXTERIOR;
  }

  /// Whether the position lies inside or on an edge.
  public boolean covers(Position position) {
    return covers(position.longitude(), position.latitude());
  }

  @Override
  public boolean equals(Object other) {
    return other == this || (other instanceof Area area && geometry.equalsExact(area.geometry));
  }

  @Override
  public int hashCode() {
    return geometry.hashCode();
  }

  @Override
  public String toString() {
    return geometry.toText();
  }
}
