package org.safeconduct.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/// One polygon of a GeoJSON text as it stands there, right or wrong.
///
/// @param shell the outer ring
/// @param holes the inner rings
record GeoJsonShape(List<Coordinate> shell, List<List<Coordinate>> holes) {

  private static final int DEEPEST = 20;

  /// Every polygon in a geometry, a feature, or a collection of either (RFC 7946).
  ///
  /// @throws IllegalArgumentException if the text is not GeoJSON
  static List<GeoJsonShape> read(String text) {
    try {
      var shapes = new ArrayList<GeoJsonShape>();
      collect(new JSONParser().parse(text), shapes, 0);
      return shapes;
    } catch (ParseException | ClassCastException | IndexOutOfBoundsException broken) {
      throw new IllegalArgumentException("This is not GeoJSON", broken);
    }
  }

  /// How many corners all its rings have.
  long corners() {
    return shell.size() + holes.stream().mapToLong(List::size).sum();
  }

  private static void collect(@Nullable Object json, List<GeoJsonShape> shapes, int depth) {
    if (json == null) return;
    if (depth > DEEPEST) throw new IllegalArgumentException("This GeoJSON is nested too deeply");
    var object = (Map<?, ?>) json;
    switch (String.valueOf(object.get("type"))) {
      case "Polygon" -> shapes.add(polygon(list(object.get("coordinates"))));
      case "MultiPolygon" ->
        list(object.get("coordinates")).forEach(it -> shapes.add(polygon(list(it))));
      case "Feature" -> collect(object.get("geometry"), shapes, depth + 1);
      case "FeatureCollection" ->
        list(object.get("features")).forEach(it -> collect(it, shapes, depth + 1));
      case "GeometryCollection" ->
        list(object.get("geometries")).forEach(it -> collect(it, shapes, depth + 1));
      case "Point", "MultiPoint", "LineString", "MultiLineString" -> {}
      default -> throw new IllegalArgumentException("This is not GeoJSON");
    }
  }

  private static GeoJsonShape polygon(List<?> rings) {
    var read = rings.stream().map(it -> ring(list(it))).toList();
    return new GeoJsonShape(read.get(0), read.subList(1, read.size()));
  }

  private static List<Coordinate> ring(List<?> corners) {
    return corners.stream().map(it -> corner(list(it))).toList();
  }

  private static Coordinate corner(List<?> numbers) {
    return new Coordinate(number(numbers.get(0)), number(numbers.get(1)));
  }

  private static double number(@Nullable Object json) {
    if (json instanceof Number number) return number.doubleValue();
    throw new IllegalArgumentException("A coordinate in GeoJSON is a number");
  }

  private static List<?> list(@Nullable Object json) {
    if (json instanceof List<?> list) return list;
    throw new IllegalArgumentException("This is not GeoJSON");
  }
}
