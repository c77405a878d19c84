package org.safeconduct.exposure.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.CircleReader;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Mended;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Reads the area of a question from JSON: GeoJSON in `area`; `circle` with `longitude`,
/// `latitude` and `radiusKm`; `country` with its code of ISO 3166-1 or its name; or `region` with
/// the code of a province of ISO 3166-2.
@Component
class AreaReader {
  /// The fields that say which area is meant; exactly one of them has to be there.
  static final List<String> FIELDS = List.of("area", "circle", "country", "region");

  private static final int LETTERS_KEPT = 16_000_000;

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
    return field.equals("region") ? gazetteer.regionsNear(code) : "";
  }

  private static @Nullable Drawn circle(JsonNode circle, List<Fault> faults) {
    var mended = CircleReader.read(circle, wrong -> faults.add(fault(wrong)));
    return mended.isPresent() ? Drawn.of("circle", mended.get(), faults) : null;
  }

  private static Fault fault(CircleReader.Wrong wrong) {
    var where = "circle." + wrong.field();
    if (wrong.field().equals("radiusKm")) return Fault.ofRadius(where, wrong.found());
    return wrong.isMissing()
        ? new Fault(where, "number-missing", wrong.field())
        : new Fault(where, "number-unusable", wrong.found());
  }
}
