package org.safeconduct.shared;

import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Writes areas as GeoJSON geometries (RFC 7946) and reads them back.
public final class AreaJson {
  private AreaJson() {}

  /// The area as the text of a GeoJSON `Polygon` or `MultiPolygon`, outer rings anticlockwise.
  public static String write(Area area) {
    var json = new StringBuilder();
    var geometry = area.geometry();
    if (geometry instanceof Polygon polygon) {
      json.append("{\"type\":\"Polygon\",\"coordinates\":");
      polygon(json, polygon);
    } else {
      json.append("{\"type\":\"MultiPolygon\",\"coordinates\":[");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (i > 0) json.append(',');
        polygon(json, (Polygon) geometry.getGeometryN(i));
      }
      json.append(']');
    }
    return json.append('}').toString();
  }

  /// Reads what [#write] wrote, or any other valid GeoJSON polygon.
  ///
  /// @throws IllegalArgumentException if it is not GeoJSON, holds no polygon or is not valid;
  ///     [AreaMender#geoJson] makes such input usable
  public static Area read(String text) {
    var polygons = GeoJsonShape.read(text).stream().map(AreaJson::polygon).toArray(Polygon[]::new);
    Geometry geometry =
        polygons.length == 1 ? polygons[0] : Area.GEOMETRIES.createMultiPolygon(polygons);
    return Area.of(geometry.norm());
  }

  private static Polygon polygon(GeoJsonShape shape) {
    var holes = shape.holes().stream().map(AreaJson::ring).toArray(LinearRing[]::new);
    return Area.GEOMETRIES.createPolygon(ring(shape.shell()), holes);
  }

  private static LinearRing ring(List<Coordinate> corners) {
    return Area.GEOMETRIES.createLinearRing(corners.toArray(Coordinate[]::new));
  }

  private static void polygon(StringBuilder json, Polygon polygon) {
    json.append('[');
    ring(json, polygon.getExteriorRing().getCoordinates(), true);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      json.append(',');
      ring(json, polygon.getInteriorRingN(i).getCoordinates(), false);
    }
    json.append(']');
  }

  private static void ring(StringBuilder json, Coordinate[] corners, boolean anticlockwise) {
    boolean reversed = Orientation.isCCW(corners) != anticlockwise;
    json.append('[');
    for (int i = 0; i < corners.length; i++) {
      var corner = corners[reversed ? corners.length - 1 - i : i];
      if (i > 0) json.append(',');
      json.append('[').append(corner.x).append(',').append(corner.y).append(']');
    }
    json.append(']');
  }
}
