package org.safeconduct.places;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import org.safeconduct.shared.Area;

/// The outlines of an [AreaFile], each covering all of its [OwnTowns]; made when one is first
/// asked for, and the most recently asked for kept in memory, all of them on disk.
final class CoveringAreas {
  private static final long KEPT_COORDINATES = 500_000;

  private final Once<AreaFile> outlines;
  private final Once<OwnTowns> towns;
  private final KeptOutlines kept;
  private final LoadingCache<String, Optional<Area>> areas = Caffeine.newBuilder()
      .maximumWeight(KEPT_COORDINATES)
      .<String, Optional<Area>>weigher(
          (_, area) -> area.map(it -> it.geometry().getNumPoints()).orElse(1))
      .build(this::covering);

  CoveringAreas(Once<AreaFile> outlines, Once<OwnTowns> towns, KeptOutlines kept) {
    this.outlines = outlines;
    this.towns = towns;
    this.kept = kept;
  }

  /// The area with the code.
  Optional<Area> area(String code) {
    return areas.get(code);
  }

  private Optional<Area> covering(String code) {
    return kept.get(code, () -> made(code));
  }

  private Optional<Area> made(String code) {
    var file = outlines.get();
    return file.area(code)
        .map(
            outline -> towns.get().covered(code, outline, geometry -> file.others(code, geometry)));
  }
}
