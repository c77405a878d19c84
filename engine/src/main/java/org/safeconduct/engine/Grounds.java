package org.safeconduct.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.shared.Area;

/// The areas that were asked about last, made ready. An area asked about for the first time is
/// made ready in a hurry; one that is asked about again, thoroughly.
final class Grounds {
  private static final int KEPT = 256;

  private final Map<Area, Ready> ready = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Area, Ready> eldest) {
      return size() > KEPT;
    }
  };

  /// @param isThorough whether the covering is meant for many questions
  record Ready(Ground ground, Covering covering, boolean isThorough) {}

  Ready of(Area area) {
    var known = find(area);
    if (known != null && known.isThorough()) return known;
    var made = known == null
        ? new Ready(new Ground(area), Covering.once(area), false)
        : new Ready(known.ground(), Covering.of(area), true);
    synchronized (ready) {
      ready.put(area, made);
    }
    return made;
  }

  private @Nullable Ready find(Area area) {
    synchronized (ready) {
      return ready.get(area);
    }
  }
}
