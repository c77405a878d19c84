package org.safeconduct.bench.reverse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.LookupRow;
import org.safeconduct.shared.Area;

/// JTS: a tree of the boxes of all alerts, and its point-in-area locator for each whose box holds
/// the point.
final class JtsReverse implements PointEngine {
  private final List<Area> areas = new ArrayList<>();
  private final STRtree tree = new STRtree();

  @Override
  public String name() {
    return "jts";
  }

  @Override
  public void load(List<AlertRow> alerts) {
    for (var alert : alerts) {
      var area = Area.of(alert.outline());
      area.covers(0, 0); // the locator indexes its edges when it is asked first
      areas.add(area);
      tree.insert(alert.outline().getEnvelopeInternal(), alert);
    }
    tree.build();
  }

  @Override
  public int[] find(LookupRow lookup) {
    double x = lookup.longitude() / 1e7;
    double y = lookup.latitude() / 1e7;
    var ids = IntStream.builder();
    tree.query(new Envelope(new Coordinate(x, y)), item -> {
      var alert = (AlertRow) item;
      if (alert.from() < lookup.until()
          && alert.until() > lookup.from()
          && areas.get(alert.id()).covers(x, y)) ids.add(alert.id());
    });
    return ids.build().toArray();
  }
}
