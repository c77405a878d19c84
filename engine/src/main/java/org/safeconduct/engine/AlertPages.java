package org.safeconduct.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.locationtech.jts.index.strtree.STRtree;
import org.safeconduct.engine.index.AlertIndex;
import org.safeconduct.engine.index.AlertSnapshot;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.engine.index.Seconds;
import org.safeconduct.shared.Interval;

/// What stands in an [AlertBook] at one moment. Does not change.
///
/// @param byPoint the alerts by the points at which they hold
/// @param byBox the same by their boxes, for places that are more than a point
record AlertPages(
    AlertSnapshot byPoint,
    STRtree byBox,
    Map<Integer, AlertPage> byNumber,
    Map<UUID, AlertPage> byId) {
  static final AlertPages NONE = of(new AlertIndex().now(), Set.of());

  static AlertPages of(AlertSnapshot byPoint, Collection<AlertPage> all) {
    var byBox = new STRtree();
    var byNumber = HashMap.<Integer, AlertPage>newHashMap(all.size());
    var byId = HashMap.<UUID, AlertPage>newHashMap(all.size());
    for (var page : all) {
      byBox.insert(page.ground().box(), page.number());
      byNumber.put(page.number(), page);
      byId.put(page.id(), page);
    }
    byBox.build();
    return new AlertPages(byPoint, byBox, byNumber, byId);
  }

  /// The alerts that may hold there at any time of the interval; of a point, those that do,
  /// give or take a second.
  Stream<AlertPage> near(Where where, Interval when) {
    return where instanceof Where.At at && Places.isPoint(at) ? at(at, when) : inBoxes(where);
  }

  private Stream<AlertPage> at(Where.At at, Interval when) {
    int x = Leg.units(at.position().longitude());
    int y = Leg.units(at.position().latitude());
    int start = Seconds.of(when.from());
    return Arrays.stream(byPoint.find(x, y, start, Seconds.from(when.until())))
        .mapToObj(this::page);
  }

  private Stream<AlertPage> inBoxes(Where where) {
    var near = new HashSet<Integer>();
    for (var box : Places.boxes(where)) byBox.query(box, it -> near.add((Integer) it));
    return near.stream().map(this::page);
  }

  private AlertPage page(int number) {
    return Objects.requireNonNull(byNumber.get(number));
  }
}
