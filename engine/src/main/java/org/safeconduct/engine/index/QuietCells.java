package org.safeconduct.engine.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which alerts hold in those cells of the finest grid through which no edge of any runs: all over
/// such a cell the same ones. So whoever stays in it, or comes to it, needs no look-up. For alerts
/// that hold at all times, and for one thread at a time.
public final class QuietCells {
  private static final int MOST = 1 << 17;

  private final AlertIndex alerts;
  private final Map<Integer, int[]> known = new HashMap<>();

  /// @param alerts after each change of which [#forget] must be called
  public QuietCells(AlertIndex alerts) {
    this.alerts = alerts;
  }

  /// The ids of the alerts that hold at a point, ascending; not to be changed by whoever asks.
  ///
  /// @param longitude in units of 1e-7 degrees
  /// @param latitude in units of 1e-7 degrees
  public int[] find(int longitude, int latitude) {
    int cell = Grid.cell(longitude, latitude);
    var ids = known.get(cell);
    if (ids != null) return ids;
    var now = alerts.now();
    var found = now.find(longitude, latitude, 0, 1);
    Arrays.sort(found);
    if (now.isQuiet(cell)) remember(cell, found);
    return found;
  }

  /// Says that an alert in this area came or went.
  public void forget(Covering area) {
    known.keySet().removeIf(cell -> area.find(cell) >= 0);
  }

  private void remember(int cell, int[] ids) {
    if (known.size() == MOST) known.clear();
    known.put(cell, ids);
  }
}
