package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.engine.index.LegIndex;

/// What goes from an index and what comes to it, without what stays.
final class Changes {
  private final List<Leg> gone = new ArrayList<>();
  private final List<Leg> come = new ArrayList<>();

  void add(List<Leg> before, List<Leg> after) {
    var left = new ArrayList<>(before);
    for (var leg : after) if (!left.remove(leg)) come.add(leg);
    gone.addAll(left);
  }

  /// How many of those that go the index did not hold, which ought to be none.
  int writeTo(LegIndex index) {
    if (gone.isEmpty() && come.isEmpty()) return 0;
    return gone.size() - index.change(gone, come);
  }
}
