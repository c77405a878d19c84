package org.safeconduct.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Position;

/// Widens an outline so that it covers every town that is its own. Outlines are drawn for maps:
/// they cut off bays and headlands, leave out small islands, and some towns at the coast lie
/// outside of them. Whoever is there would be missed by an alert for the country by name.
///
/// Around each own town outside, all within [#WIDE_KM] is added that is nobody else's: not in
/// another's outline, and not beyond halfway to a town of another. Within [#CORE_KM] of the town
/// another's outline does not count, so that a town at a border drawn coarsely is covered too.
final class OwnTowns {
  static final double WIDE_KM = 11;
  static final double CORE_KM = 1;
  private static final double SMALLEST_KM = 0.05;

  private final Towns towns;
  private final NearestTown nearest;
  private final IntFunction<@Nullable String> codeOf;
  private final Map<String, int[]> rows;

  /// @param codeOf the country or province of the town in that row, if it has one
  OwnTowns(Towns towns, NearestTown nearest, IntFunction<@Nullable String> codeOf) {
    this.towns = towns;
    this.nearest = nearest;
    this.codeOf = codeOf;
    this.rows = byCode();
  }

  /// The outline with the surroundings of the towns that it leaves out; itself if there are none.
  ///
  /// @param code whose outline it is
  /// @param others the outlines of others, of which only those near are asked for
  Area covered(String code, Area outline, Outlines others) {
    var wide = new ArrayList<Area>();
    var core = new ArrayList<Area>();
    for (int row : rows.getOrDefault(code, new int[0])) {
      if (outline.covers(towns.position(row))) continue;
      double free = freeKm(row, code, outline);
      wide.add(around(towns.position(row), Math.min(WIDE_KM, free)));
      core.add(around(towns.position(row), Math.min(CORE_KM, free)));
    }
    if (core.isEmpty()) return outline;
    var added = OverlayNGRobust.overlay(
        Area.union(core).geometry(), without(Area.union(wide), others), OverlayNG.UNION);
    var covered = OverlayNGRobust.overlay(outline.geometry(), surface(added), OverlayNG.UNION);
    return Area.of(surface(covered).norm());
  }

  /// The outlines of others.
  interface Outlines {
    List<Area> near(Geometry geometry);
  }

  private static Geometry without(Area area, Outlines others) {
    var left = area.geometry();
    for (var other : others.near(left))
      left = surface(OverlayNGRobust.overlay(left, other.geometry(), OverlayNG.DIFFERENCE));
    return left;
  }

  /// Only the polygons: where outlines touch, an overlay may leave lines behind.
  private static Geometry surface(Geometry geometry) {
    @SuppressWarnings("unchecked")
    List<Polygon> polygons = PolygonExtracter.getPolygons(geometry);
    return Area.GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private Map<String, int[]> byCode() {
    var found = new HashMap<String, IntStream.Builder>();
    for (int row = 0; row < towns.size; row++) {
      var code = codeOf.apply(row);
      if (code != null) found.computeIfAbsent(code, _ -> IntStream.builder()).add(row);
    }
    var rows = new HashMap<String, int[]>();
    found.forEach((code, its) -> rows.put(code, its.build().toArray()));
    return rows;
  }

  private boolean isOwn(int row, String code) {
    return code.equals(codeOf.apply(row));
  }

  /// Half the way to the nearest town of another that is not in the outline anyway.
  private double freeKm(int row, String code, Area outline) {
    var position = towns.position(row);
    int other = nearest.within(
        2 * WIDE_KM, position, it -> !isOwn(it, code) && !outline.covers(towns.position(it)));
    if (other < 0) return WIDE_KM;
    return Math.max(SMALLEST_KM, position.kilometresTo(towns.position(other)) / 2.01);
  }

  private static Area around(Position position, double km) {
    return Objects.requireNonNull(AreaMender.circle(position, km).area());
  }
}
