package org.safeconduct.bench.exposure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.shared.Area;

/// The areas of alerts and their coverings, which are kept or made for each question.
final class Areas {
  private final boolean keepsCoverings;
  private final Map<AlertRow, Area> areas = new ConcurrentHashMap<>();
  private final Map<AlertRow, Covering> coverings = new ConcurrentHashMap<>();

  Areas(boolean keepsCoverings) {
    this.keepsCoverings = keepsCoverings;
  }

  Area area(AlertRow alert) {
    return areas.computeIfAbsent(alert, it -> Area.of(it.outline()));
  }

  Covering covering(AlertRow alert) {
    return keepsCoverings
        ? coverings.computeIfAbsent(alert, it -> Covering.of(area(it)))
        : Covering.once(area(alert));
  }
}
