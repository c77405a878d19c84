package org.safeconduct.engine.index;

import java.util.HashMap;
import java.util.Map;

/// Keeps what is known of the cells of the finest grid in which somebody was, so that whoever stays
/// in one, or comes to it, is compared with the few alerts only whose edges run through it. For
/// alerts that hold at all times, and for one thread at a time.
public final class KnownCells {
  private static final int MOST = 1 << 18;

  private final AlertIndex alerts;
  private final Map<Integer, CellAlerts> known = new HashMap<>();

  /// @param alerts after each change of which [#forget] must be called
  public KnownCells(AlertIndex alerts) {
    this.alerts = alerts;
  }

  /// The ids of the alerts that hold at a point, ascending; not to be changed by whoever asks.
  ///
  /// @param longitude in units of 1e-7 degrees
  /// @param latitude in units of 1e-7 degrees
  public int[] find(int longitude, int latitude) {
    int cell = Grid.cell(longitude, latitude);
    if (known.size() == MOST) known.clear();
    return known.computeIfAbsent(cell, alerts.now()::inCell).at(longitude, latitude);
  }

  /// Says that an alert in this area came or went.
  public void forget(Covering area) {
    known.keySet().removeIf(cell -> area.find(cell) >= 0);
  }
}
