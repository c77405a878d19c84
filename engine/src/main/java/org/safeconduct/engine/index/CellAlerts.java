package org.safeconduct.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which alerts there are in one cell of the finest grid, at whatever time. Does not change.
///
/// @param everywhere the ids of those that hold all over it, ascending
/// @param parted those of which an edge may run through it
record CellAlerts(int[] everywhere, List<AlertArea> parted) {
  /// The ids of the alerts that hold at a point of the cell, ascending.
  int[] at(int x, int y) {
    int[] ids = everywhere;
    for (var alert : parted)
      if (alert.area().covers(x, y)) {
        ids = Arrays.copyOf(ids, ids.length + 1);
        ids[ids.length - 1] = alert.id();
      }
    if (ids.length > everywhere.length) Arrays.sort(ids);
    return ids;
  }

  /// Collects the alerts of a cell.
  static final class Draft {
    private final int cell;
    private final IntList everywhere = new IntList(64);
    private final List<AlertArea> parted = new ArrayList<>();

    Draft(int cell) {
      this.cell = cell;
    }

    /// @param square of the alert's covering in which the cell lies; negative when there is none
    void add(AlertArea alert, int square) {
      if (square < 0) return;
      if (alert.area().isParted(square, cell)) parted.add(alert);
      else if (alert.area().covers(square, Grid.x(cell, 0), Grid.y(cell, 0))) addEverywhere(alert);
    }

    /// Adds one that holds all over the cell.
    void addEverywhere(AlertArea alert) {
      everywhere.add(alert.id());
    }

    CellAlerts alerts() {
      int[] ids = everywhere.toArray();
      Arrays.sort(ids);
      return new CellAlerts(ids, List.copyOf(parted));
    }
  }
}
