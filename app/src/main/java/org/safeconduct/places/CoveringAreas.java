package org.safeconduct.places;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import org.safeconduct.shared.Area;

/// The outlines of an [AreaFile], each covering all of its [OwnTowns]; made when one is first
/// asked for, and the most recently asked for kept.
final class CoveringAreas {
  private static final long KEPT_COORDINATES = 500_000;

  private final AreaFile outlines;
  private final OwnTowns towns;
  private final LoadingCache<String, Optional<Area>> areas = Caffeine.newBuilder()
      .maximumWeight(KEPT_COORDINATES)
      .<String, Optional<Area>>weigher(
          (_, area) -> area.map(it -> it.geometry().getNumPoints()).orElse(1))
      .build(this::covering);

  CoveringAreas(AreaFile outlines, OwnTowns towns) {
    this.outlines = outlines;
    this.towns = towns;
  }

  /// The area with the code.
  Optional<Area> area(String code) {
    return areas.get(code);
  }

  private Optional<Area> covering(String code) {
    return outlines
        .area(code)
        .map(outline -> towns.covered(code, outline, geometry -> outlines.others(code, geometry)));
  }
}
