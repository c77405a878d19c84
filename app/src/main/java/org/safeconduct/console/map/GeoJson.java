package org.safeconduct.console.map;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaJson;
import org.safeconduct.shared.Position;

/// A layer as GeoJSON (RFC 7946).
///
/// @param features what is on it
record GeoJson(String type, List<Feature> features) {
  static GeoJson of(List<Feature> features) {
    return new GeoJson("FeatureCollection", features);
  }

  /// One thing on the map.
  ///
  /// @param properties what `js/map/layers.js` and `popup.js` show
  record Feature(String type, @JsonRawValue String geometry, Map<String, Object> properties) {
    static Feature at(Position position, Map<String, Object> properties) {
      var point = "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
          .formatted(round(position.longitude()), round(position.latitude()));
      return new Feature("Feature", point, properties);
    }

    static Feature covering(Area area, Map<String, Object> properties) {
      return new Feature("Feature", AreaJson.write(area), properties);
    }
  }

  /// To a thousandth of a degree, about 100 m.
  static double round(double degrees) {
    return Math.round(degrees * 1000) / 1000.0;
  }
}
