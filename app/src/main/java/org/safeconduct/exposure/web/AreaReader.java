package org.safeconduct.exposure.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Mended;
import org.safeconduct.shared.Position;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Reads the area of a question from JSON: GeoJSON in `area`; `circle` with `longitude`,
/// `latitude` and `radiusKm`; `country` with its code of ISO 3166-1 or its name; or `region` with
/// the code of a province of ISO 3166-2.
@Component
class AreaReader {
  /// The fields that say which area is meant; exactly one of them has to be there.
  static final List<String> FIELDS = List.of("area", "circle", "country", "region");

  /// The fields of a circle, each of them needed.
  static final List<String> CIRCLE_FIELDS =
      List.of("circle.longitude", "circle.latitude", "circle.radiusKm");

  private static final int LETTERS_KEPT = 16_000_000;
  private static final int NEAR_CODES = 5;

  /// Programs ask about the same areas again and again; to mend one of many corners takes longer
  /// than to answer.
  private static final Cache<String, Mended> MENDED = Caffeine.newBuilder()
      .maximumWeight(LETTERS_KEPT)
      .weigher((String text, Mended _) -> text.length())
      .build();

  private final Gazetteer gazetteer;

  AreaReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The area, or nothing and at least one more fault.
  @Nullable
  Drawn read(JsonNode body, List<Fault> faults) {
    var said = FIELDS.stream().filter(body::hasNonNull).toList();
    if (said.size() == 1) return read(said.getFirst(), body.path(said.getFirst()), faults);
    faults.add(
        said.isEmpty()
            ? new Fault("area", "area-missing", "")
            : new Fault(said.getLast(), "several-areas", ""));
    return null;
  }

  private @Nullable Drawn read(String field, JsonNode said, List<Fault> faults) {
    return switch (field) {
      case "area" -> Drawn.of(field, MENDED.get(said.toString(), AreaMender::geoJson), faults);
      case "circle" -> circle(said, faults);
      default -> outline(field, said.asString(""), faults);
    };
  }

  private @Nullable Drawn outline(String field, String code, List<Fault> faults) {
    var area = field.equals("country") ? gazetteer.countryArea(code) : gazetteer.regionArea(code);
    if (area.isEmpty()) faults.add(new Fault(field, field + "-unknown", code, near(field, code)));
    return area.map(it -> new Drawn(it, List.of())).orElse(null);
  }

  private String near(String field, String code) {
    return field.equals("region") ? String.join(", ", gazetteer.regionsNear(code, NEAR_CODES)) : "";
  }

  private static @Nullable Drawn circle(JsonNode circle, List<Fault> faults) {
    int before = faults.size();
    double longitude = number(circle, "longitude", 180, faults);
    double latitude = number(circle, "latitude", 90, faults);
    double radius = circle.path("radiusKm").asDouble(Double.NaN);
    if (!circle.path("radiusKm").isNumber() || !Radius.isUsable(radius))
      faults.add(Radius.fault("circle.radiusKm", text(circle, "radiusKm")));
    if (faults.size() > before) return null;
    return Drawn.of("circle", AreaMender.circle(new Position(longitude, latitude), radius), faults);
  }

  private static double number(JsonNode circle, String name, double most, List<Fault> faults) {
    var value = circle.path(name);
    boolean usable = value.isNumber() && Math.abs(value.doubleValue()) <= most;
    if (value.isMissingNode()) faults.add(new Fault("circle." + name, "number-missing", name));
    else if (!usable) faults.add(new Fault("circle." + name, "number-unusable", value.toString()));
    return usable ? value.doubleValue() : 0;
  }

  private static String text(JsonNode circle, String name) {
    var value = circle.path(name);
    return value.isMissingNode() ? "" : value.toString();
  }
}
