package org.safeconduct.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Zone;

/// Where the people of synthetic zones gather: an assembly point each, most of them with
/// their capacity, and a concentration point for every six zones.
final class FillZonePoints {
  private static final String POINT =
      "governance.zone_point (id, kind, zones, name, longitude, latitude, capacity, access,"
          + " recorded_at, recorded_by)";
  private static final int TOGETHER = 6;

  private final List<Zone> zones;
  private final Instant now;

  FillZonePoints(List<Zone> zones, Instant now) {
    this.zones = zones;
    this.now = now;
  }

  void fill(Copying copying) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (int i = 0; i < zones.size(); i++) {
      var zone = zones.get(i);
      var capacity = i % 5 == 4 ? null : 150 + 50 * (i % 7);
      var name = Objects.requireNonNullElse(zone.assemblyPoint(), "Assembly point");
      rows.add(point("ASSEMBLY", name, List.of(zone), capacity));
      if (i % TOGETHER == 0) {
        var together = zones.subList(i, Math.min(zones.size(), i + TOGETHER));
        rows.add(point("CONCENTRATION", "Stadium " + (i / TOGETHER + 1), together, 2_000));
      }
    }
    Told.into(copying, POINT, rows);
  }

  private List<@Nullable Object> point(
      String kind, String name, List<Zone> together, @Nullable Integer capacity) {
    var middle = together.getFirst().area().geometry().getInteriorPoint().getCoordinate();
    return Told.row(
        Told.id(kind + " " + together.getFirst().id()),
        kind,
        Told.array(together.stream().map(Zone::id).toArray()),
        name,
        middle.x,
        middle.y,
        capacity,
        kind.equals("ASSEMBLY") ? "By the main gate; open day and night" : "Access for buses",
        now,
        "demo");
  }
}
