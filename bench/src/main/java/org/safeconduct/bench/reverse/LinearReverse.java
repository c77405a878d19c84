package org.safeconduct.bench.reverse;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.LookupRow;

/// No index: looks at each alert, and at all edges of those whose box holds the point. The way of
/// trackers such as Traccar (`GeofencePolygon`), with boxes, which make it twenty times faster.
final class LinearReverse implements PointEngine {
  private List<AlertRow> alerts = List.of();

  @Override
  public String name() {
    return "linear";
  }

  @Override
  public void load(List<AlertRow> all) {
    alerts = all;
  }

  @Override
  public int[] find(LookupRow lookup) {
    var point = new Coordinate(lookup.longitude() / 1e7, lookup.latitude() / 1e7);
    var ids = IntStream.builder();
    for (var alert : alerts)
      if (alert.from() < lookup.until()
          && alert.until() > lookup.from()
          && alert.outline().getEnvelopeInternal().covers(point)
          && SimplePointInAreaLocator.locate(point, alert.outline()) != Location.EXTERIOR)
        ids.add(alert.id());
    return ids.build().toArray();
  }
}
