package org.safeconduct.places;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;

/// The outlines of countries or of provinces: kept as text, cut out as geometry when somebody
/// asks for one, and the most recently asked for kept so.
final class AreaFile {
  /// About 20 MB of coordinates stay in memory as geometry.
  private static final long KEPT_COORDINATES = 500_000;

  private final byte[] text;
  private final List<Outline> outlines = new ArrayList<>();
  private final Map<String, List<Outline>> byCode = new HashMap<>();
  private final LoadingCache<Outline, Area> areas = Caffeine.newBuilder()
      .maximumWeight(KEPT_COORDINATES)
      .<Outline, Area>weigher((outline, area) -> area.geometry().getNumPoints())
      .build(this::cut);

  /// Reads the names and the boxes of all features.
  ///
  /// @param file one feature a line
  /// @param codeName the property that holds the code
  AreaFile(String file, String codeName) {
    var all = new ByteArrayOutputStream(1 << 23);
    new ReferenceFile(file).eachLine((line, from, to) -> {
      if (line[from] != '{') return;
      int length = (line[to - 1] == ',' ? to - 1 : to) - from;
      var feature = FeatureText.read(line, from, length);
      var outline = new Outline(all.size(), length, feature, codeName);
      all.write(line, from, length);
      outlines.add(outline);
      if (outline.code != null)
        byCode.computeIfAbsent(outline.code, _ -> new ArrayList<>()).add(outline);
    });
    this.text = all.toByteArray();
  }

  /// The area with the code; several features with one code are one area.
  Optional<Area> area(String code) {
    var parts = byCode.getOrDefault(code, List.of()).stream().map(areas::get).toList();
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(Area.union(parts));
    };
  }

  /// What has another code or none, and whose box meets one of the geometry's parts.
  List<Area> others(String code, Geometry geometry) {
    return outlines.stream()
        .filter(outline -> !code.equals(outline.code) && meets(outline.feature.box(), geometry))
        .map(areas::get)
        .toList();
  }

  private static boolean meets(Envelope box, Geometry geometry) {
    for (int i = 0; i < geometry.getNumGeometries(); i++)
      if (box.intersects(geometry.getGeometryN(i).getEnvelopeInternal())) return true;
    return false;
  }

  /// The first feature that covers the position, if any.
  Optional<Outline> at(Position position) {
    var point = new Coordinate(position.longitude(), position.latitude());
    return outlines.stream()
        .filter(outline -> outline.feature.box().contains(point))
        .filter(outline -> Objects.requireNonNull(areas.get(outline)).covers(position))
        .findFirst();
  }

  List<Outline> outlines() {
    return outlines;
  }

  /// The first feature with the code.
  Optional<Outline> outline(String code) {
    return byCode.getOrDefault(code, List.of()).stream().findFirst();
  }

  private Area cut(Outline outline) {
    var polygons = FeatureText.polygons(text, outline.start, outline.length);
    return Area.of(polygons.isValid() ? polygons : GeometryFixer.fix(polygons));
  }

  /// One feature: where its text stands, and what is known of it without cutting.
  static final class Outline {
    final @Nullable String code;
    final FeatureText feature;
    private final int start;
    private final int length;

    Outline(int start, int length, FeatureText feature, String codeName) {
      this.start = start;
      this.length = length;
      this.feature = feature;
      this.code = feature.properties().get(codeName);
    }
  }
}
