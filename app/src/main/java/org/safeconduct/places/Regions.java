package org.safeconduct.places;

import static java.util.stream.Collectors.joining;

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

/// Provinces and states with a code of ISO 3166-2, by code and by name. Outlines keep the codes of
/// earlier editions, see [RegionCodes].
final class Regions {
  static final String FILE = "admin1-areas.geojson.gz";

  private final Function<Position, Place> nearest;
  private final AreaFile areas = new AreaFile(FILE, "code");
  private final RegionCodes codes = RegionCodes.load();
  private final Map<String, Region> byCode = new HashMap<>();
  private final Map<String, List<Region>> byName = new HashMap<>();

  /// @param code of its outline; several with plus signs for one that was made of them
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

  /// The one that a code of ISO 3166-2 means today.
  Optional<Region> meant(String code) {
    var asked = code.strip().toUpperCase(Locale.ROOT);
    var outline = codes.outline(asked);
    var today = codes.today(asked);
    return byCode(outline)
        .map(it -> today == null ? it : new Region(outline, it.country(), today.name()));
  }

  /// The one with the outline, or made of the outlines.
  Optional<Region> byCode(String outline) {
    var parts = RegionCodes.parts(outline.strip().toUpperCase(Locale.ROOT)).stream()
        .map(it -> Optional.ofNullable(byCode.get(it)))
        .toList();
    if (parts.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
    var all = parts.stream().flatMap(Optional::stream).toList();
    var name = all.stream().map(Region::name).collect(joining(", "));
    return Optional.of(
        all.size() == 1 ? all.getFirst() : new Region(outline, all.getFirst().country(), name));
  }

  /// Codes that may have been meant, with names.
  List<String> near(String text, int limit) {
    return new NearRegions(this, codes).to(text, limit);
  }

  /// Those of a country.
  List<Region> of(String country) {
    return byCode.values().stream().filter(it -> it.country().equals(country)).toList();
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
    var code = RegionCodes.parts(region.code()).getFirst();
    var all = areas.area(code).orElseThrow().geometry();
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
