package org.safeconduct.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.safeconduct.shared.Area;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// One GeoJSON feature (RFC 7946, 3.2) of the reference data, read as a stream.
///
/// @param properties its text properties that are not null
/// @param box the box around it, in degrees
record FeatureText(Map<String, String> properties, Envelope box) {
  private static final JsonFactory JSON = new JsonFactory();

  static FeatureText read(byte[] text, int from, int length) {
    var properties = new HashMap<String, String>();
    var box = new Envelope();
    try (var json = JSON.createParser(ObjectReadContext.empty(), text, from, length)) {
      for (JsonToken token; (token = json.nextToken()) != null; ) {
        if (token == JsonToken.VALUE_STRING) properties.put(json.currentName(), json.getString());
        else if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT)
          box.expandToInclude(position(json));
      }
    }
    return new FeatureText(Map.copyOf(properties), box);
  }

  /// The polygon or multipolygon of the feature.
  static Geometry polygons(byte[] text, int from, int length) {
    var polygons = new ArrayList<Polygon>();
    var rings = new ArrayList<LinearRing>();
    var ring = new ArrayList<Coordinate>();
    try (var json = JSON.createParser(ObjectReadContext.empty(), text, from, length)) {
      for (JsonToken token; (token = json.nextToken()) != null; ) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
          ring.add(position(json));
        } else if (token == JsonToken.END_ARRAY) {
          if (!ring.isEmpty()) closeRing(ring, rings);
          else if (!rings.isEmpty()) closePolygon(rings, polygons);
        }
      }
    }
    return Area.GEOMETRIES.buildGeometry(polygons);
  }

  /// Reads the latitude after the longitude, and the bracket that closes the pair.
  private static Coordinate position(JsonParser json) {
    double longitude = json.getDoubleValue();
    json.nextToken();
    double latitude = json.getDoubleValue();
    json.nextToken();
    return new Coordinate(longitude, latitude);
  }

  private static void closeRing(List<Coordinate> ring, List<LinearRing> rings) {
    if (ring.size() >= 4)
      rings.add(Area.GEOMETRIES.createLinearRing(ring.toArray(Coordinate[]::new)));
    ring.clear();
  }

  private static void closePolygon(List<LinearRing> rings, List<Polygon> polygons) {
    var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    polygons.add(Area.GEOMETRIES.createPolygon(rings.getFirst(), holes));
    rings.clear();
  }
}
