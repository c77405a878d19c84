package org.safeconduct.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.shared.Area;

/// The areas that were asked about last, made ready. An area asked about for the first time is
/// made ready in a hurry; one that is asked about again, thoroughly. What was not asked about for
/// longest is forgotten when there are many areas, or when they have very many corners together.
final class Grounds {
  private static final int MOST = 256;

  /// More than all countries have together.
  private static final int MOST_CORNERS = 500_000;

  private final Map<Area, Ready> ready = new LinkedHashMap<>(16, 0.75f, true);
  private long corners;

  /// @param isThorough whether the covering is meant for many questions
  record Ready(Ground ground, Covering covering, boolean isThorough) {}

  Ready of(Area area) {
    var known = find(area);
    if (known != null && known.isThorough()) return known;
    var made = known == null
        ? new Ready(new Ground(area), Covering.once(area), false)
        : new Ready(known.ground(), Covering.of(area), true);
    keep(area, made);
    return made;
  }

  /// How many corners all areas have that are kept.
  long corners() {
    synchronized (ready) {
      return corners;
    }
  }

  private void keep(Area area, Ready made) {
    synchronized (ready) {
      if (ready.put(area, made) == null) corners += area.geometry().getNumPoints();
      var longestAgo = ready.keySet().iterator();
      while (ready.size() > 1 && (ready.size() > MOST || corners > MOST_CORNERS)) {
        corners -= longestAgo.next().geometry().getNumPoints();
        longestAgo.remove();
      }
    }
  }

  private @Nullable Ready find(Area area) {
    synchronized (ready) {
      return ready.get(area);
    }
  }
}
