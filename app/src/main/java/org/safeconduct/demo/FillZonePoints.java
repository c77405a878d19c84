package org.safeconduct.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Zone;
import org.safeconduct.shared.Position;

/// Where the people of synthetic zones gather: an assembly point each, most of them with
/// their capacity, and a concentration point for up to six zones of a town.
final class FillZonePoints {
  private static final String POINT =
      "governance.zone_point (id, kind, zones, name, longitude, latitude, capacity, access,"
          + " recorded_at, recorded_by)";
  private static final int TOGETHER = 6;
  private static final double SAME_TOWN_KM = 40;

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
    }
    int stadium = 0;
    for (var together : groups())
      if (together.size() > 1)
        rows.add(point("CONCENTRATION", "Stadium " + ++stadium, together, 2_000));
    Told.into(copying, POINT, rows);
  }

  /// Zones of a town stand side by side in the list.
  private List<List<Zone>> groups() {
    var groups = new ArrayList<List<Zone>>();
    for (var zone : zones) {
      if (groups.isEmpty()
          || groups.getLast().size() == TOGETHER
          || middle(groups.getLast().getFirst()).kilometresTo(middle(zone)) > SAME_TOWN_KM)
        groups.add(new ArrayList<>());
      groups.getLast().add(zone);
    }
    return groups;
  }

  private static Position middle(Zone zone) {
    var point = zone.area().geometry().getInteriorPoint();
    return new Position(point.getX(), point.getY());
  }

  private List<@Nullable Object> point(
      String kind, String name, List<Zone> together, @Nullable Integer capacity) {
    var middle = middle(together.getFirst());
    return Told.row(
        Told.id(kind + " " + together.getFirst().id()),
        kind,
        Told.array(together.stream().map(Zone::id).toArray()),
        name,
        middle.longitude(),
        middle.latitude(),
        capacity,
        kind.equals("ASSEMBLY") ? "By the main gate; open day and night" : "Access for buses",
        now,
        "demo");
  }
}
