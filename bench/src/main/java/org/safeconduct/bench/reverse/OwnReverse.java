package org.safeconduct.bench.reverse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.LookupRow;
import org.safeconduct.engine.index.AlertArea;
import org.safeconduct.engine.index.AlertIndex;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.shared.Area;

/// The alert index of the product alone.
final class OwnReverse implements Publisher {
  private final AlertIndex index = new AlertIndex();

  @Override
  public String name() {
    return "own";
  }

  @Override
  public void load(List<AlertRow> alerts) {
    var areas = new ArrayList<AlertArea>();
    for (var alert : alerts) areas.add(ready(alert));
    index.change(Set.of(), areas);
  }

  @Override
  public int[] find(LookupRow lookup) {
    return index.now().find(lookup.longitude(), lookup.latitude(), lookup.from(), lookup.until());
  }

  @Override
  public void publish(AlertRow alert) {
    index.change(Set.of(), List.of(ready(alert)));
  }

  private static AlertArea ready(AlertRow alert) {
    return new AlertArea(
        alert.id(), Covering.of(Area.of(alert.outline())), alert.from(), alert.until());
  }
}
