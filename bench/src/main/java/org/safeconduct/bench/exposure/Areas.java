package org.safeconduct.bench.exposure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.shared.Area;

/// The areas of alerts and their coverings, as far as they are kept from one question to the next.
final class Areas {
  /// What is kept.
  enum Kept {
    /// The area and its covering: it was asked about before.
    COVERINGS,
    /// The area, which was checked when the alert came: it is covered for each question.
    AREAS,
    /// The outline only: it is checked and covered for each question, as if never seen.
    OUTLINES
  }

  private final Kept kept;
  private final Map<AlertRow, Area> areas = new ConcurrentHashMap<>();
  private final Map<AlertRow, Covering> coverings = new ConcurrentHashMap<>();

  Areas(Kept kept) {
    this.kept = kept;
  }

  Area area(AlertRow alert) {
    return kept == Kept.OUTLINES
        ? Area.of(alert.outline())
        : areas.computeIfAbsent(alert, it -> Area.of(it.outline()));
  }

  Covering covering(AlertRow alert) {
    return kept == Kept.COVERINGS
        ? coverings.computeIfAbsent(alert, it -> Covering.of(area(it)))
        : Covering.once(area(alert));
  }
}
