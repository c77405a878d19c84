package org.safeconduct.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Folded;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// Provinces and states with a code of ISO 3166-2, by code and by name.
final class Regions {
  static final String FILE = "admin1-areas.geojson.gz";

  private final Function<Position, Place> nearest;
  private final AreaFile areas = new AreaFile(FILE, "code");
  private final Map<String, Region> byCode = new HashMap<>();
  private final Map<String, List<Region>> byName = new HashMap<>();

  /// @param code ISO 3166-2
  /// @param country ISO 3166-1 alpha-2
  /// @param name in English
  record Region(String code, String country, String name) {}

  /// @param nearest finds the town nearest to a point: a province keeps the time of the town
  ///     at its middle
  Regions(Function<Position, Place> nearest) {
    this.nearest = nearest;
    for (var outline : areas.outlines()) {
      var country = outline.feature.properties().get("iso2");
      if (outline.code != null && country != null) add(outline, outline.code, country);
    }
  }

  private void add(AreaFile.Outline outline, String code, String country) {
    var region = new Region(code, country, names(outline).findFirst().orElse(code));
    byCode.putIfAbsent(code, region);
    names(outline)
        .map(Folded::of)
        .distinct()
        .forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(region));
  }

  /// English first.
  private static Stream<String> names(AreaFile.Outline outline) {
    return outline.feature.properties().entrySet().stream()
        .filter(property -> property.getKey().startsWith("name_"))
        .sorted(Comparator.comparing(property -> !property.getKey().equals("name_en")))
        .map(Map.Entry::getValue);
  }

  AreaFile areas() {
    return areas;
  }

  Optional<Region> byCode(String code) {
    return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  Place place(Region region) {
    var middle = middle(region);
    return new Place(
        "region:" + region.code(),
        region.name(),
        region.country(),
        region.code(),
        middle,
        Precision.REGION,
        nearest.apply(middle).zone(),
        0);
  }

  /// Where a map would write the name: a point inside the largest part.
  private Position middle(Region region) {
    var all = areas.area(region.code()).orElseThrow().geometry();
    var largest = all.getGeometryN(0);
    for (int i = 1; i < all.getNumGeometries(); i++)
      if (all.getGeometryN(i).getArea() > largest.getArea()) largest = all.getGeometryN(i);
    var point = largest.getInteriorPoint();
    return new Position(point.getX(), point.getY());
  }

  /// By name in any language, in the country if one is given.
  Optional<Region> named(String folded, @Nullable String country) {
    return byName.getOrDefault(folded, List.of()).stream()
        .filter(region -> country == null || region.country().equals(country))
        .findFirst();
  }

  /// Every one with the name in any language.
  List<Region> allNamed(String folded) {
    return byName.getOrDefault(folded, List.of());
  }

  List<Region> beginning(String folded, int limit) {
    return byName.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(folded))
        .flatMap(entry -> entry.getValue().stream())
        .distinct()
        .sorted(Comparator.comparing(Region::code))
        .limit(limit)
        .toList();
  }
}
