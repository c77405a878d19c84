package org.safeconduct.exposure.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Mended;
import org.safeconduct.shared.Position;
import tools.jackson.databind.JsonNode;

/// Reads the area of a question from JSON: GeoJSON in `area`, or `circle` with `longitude`,
/// `latitude` and `radiusKm`.
final class AreaReader {
  private static final int LETTERS_KEPT = 16_000_000;

  /// Programs ask about the same areas again and again; to mend one of many corners takes longer
  /// than to answer.
  private static final Cache<String, Mended> MENDED = Caffeine.newBuilder()
      .maximumWeight(LETTERS_KEPT)
      .weigher((String text, Mended _) -> text.length())
      .build();

  private AreaReader() {}

  /// The area, or nothing and at least one more fault.
  static @Nullable Drawn read(JsonNode body, List<Fault> faults) {
    var area = body.path("area");
    var circle = body.path("circle");
    if (area.isObject() && circle.isObject()) {
      faults.add(new Fault("circle", "area-and-circle", ""));
      return null;
    }
    if (area.isObject())
      return Drawn.of("area", MENDED.get(area.toString(), AreaMender::geoJson), faults);
    if (circle.isObject()) return circle(circle, faults);
    faults.add(new Fault("area", "area-missing", ""));
    return null;
  }

  private static @Nullable Drawn circle(JsonNode circle, List<Fault> faults) {
    int before = faults.size();
    double longitude = number(circle, "longitude", 180, faults);
    double latitude = number(circle, "latitude", 90, faults);
    double radius = number(circle, "radiusKm", Double.MAX_VALUE, faults);
    if (faults.size() > before) return null;
    return Drawn.of("circle", AreaMender.circle(new Position(longitude, latitude), radius), faults);
  }

  private static double number(JsonNode circle, String name, double most, List<Fault> faults) {
    var value = circle.path(name);
    boolean usable = value.isNumber() && Math.abs(value.doubleValue()) <= most;
    if (!usable) {
      var found = value.isMissingNode() ? "" : value.toString();
      faults.add(new Fault("circle." + name, "number-unusable", found));
    }
    return usable ? value.doubleValue() : 0;
  }
}
