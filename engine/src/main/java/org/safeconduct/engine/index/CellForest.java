package org.safeconduct.engine.index;

import java.util.List;

/// The squares of the coverings of many alerts as trees of cells: a cell lies in its parent, and
/// knows which alerts have it as a square. Does not change once built.
///
/// Whoever is at a point looks for the smallest cell around it; the alerts there are those of
/// that cell and of its ancestors.
final class CellForest {
  private static final int NO_CELL = -1;
  private static final int FINEST_DIRECTORY = 10;

  /// Takes alerts of a cell.
  interface Taker {
    void take(int alert, int square);
  }

  private final List<AlertArea> alerts;
  private final Covering[] coverings;
  private final int[] first;
  private final int[] last;
  private final int[] parent;
  private final int[] entriesFrom;
  private final int[] entryAlert;
  private final int[] entrySquare;
  private final int[] directory;
  private final int belowDirectory;
  /// Of each alert its first second, the first after it, and its id: side by side, because they are
  /// needed together. The fourth number is not used.
  private final int[] held;

  CellForest(List<AlertArea> alerts) {
    this.alerts = List.copyOf(alerts);
    coverings = alerts.stream().map(AlertArea::area).toArray(Covering[]::new);
    var cells = AlertCells.of(alerts);
    entryAlert = cells.alerts();
    entrySquare = cells.squares();
    entriesFrom = cells.starts();
    first = cells.first();
    last = cells.last();
    parent = parents(first, last);
    int level =
        Math.clamp((32 - Integer.numberOfLeadingZeros(first.length)) / 2, 1, FINEST_DIRECTORY);
    belowDirectory = 32 - 2 * level;
    directory = directory(level);
    held = held(alerts);
  }

  /// Hands over the place in the list of each alert that holds at the point and overlaps the
  /// interval, once.
  void find(int x, int y, int start, int end, IntList into) {
    for (int at = smallestAround(Grid.cell(x, y)); at != NO_CELL; at = parent[at])
      for (int i = entriesFrom[at]; i < entriesFrom[at + 1]; i++) {
        int alert = entryAlert[i];
        if (held[4 * alert] < end && held[4 * alert + 1] > start && covers(i, x, y))
          into.add(alert);
      }
  }

  /// Hands over the place in the list of each alert that may hold in that cell of the finest grid,
  /// and the square of its covering or [AlertCells#INSIDE].
  void each(int cell, Taker taker) {
    for (int at = smallestAround(cell); at != NO_CELL; at = parent[at])
      for (int i = entriesFrom[at]; i < entriesFrom[at + 1]; i++)
        taker.take(entryAlert[i], entrySquare[i]);
  }

  private boolean covers(int entry, int x, int y) {
    int square = entrySquare[entry];
    return square == AlertCells.INSIDE || coverings[entryAlert[entry]].covers(square, x, y);
  }

  List<AlertArea> alerts() {
    return alerts;
  }

  /// The id of the alert at that place in the list.
  int id(int alert) {
    return held[4 * alert + 2];
  }

  private int smallestAround(int cell) {
    int at = lastStartingAt(cell);
    while (at != NO_CELL && Integer.compareUnsigned(last[at], cell) < 0) at = parent[at];
    return at;
  }

  /// The last cell that starts at the given one or before it.
  private int lastStartingAt(int cell) {
    int low = directory[cell >>> belowDirectory];
    int high = directory[(cell >>> belowDirectory) + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Integer.compareUnsigned(first[middle], cell) <= 0) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private static int[] held(List<AlertArea> alerts) {
    var held = new int[4 * alerts.size()];
    for (int i = 0; i < alerts.size(); i++) {
      held[4 * i] = alerts.get(i).from();
      held[4 * i + 1] = alerts.get(i).until();
      held[4 * i + 2] = alerts.get(i).id();
    }
    return held;
  }

  private static int[] parents(int[] first, int[] last) {
    var parent = new int[first.length];
    for (int cell = 0; cell < first.length; cell++) {
      int around = cell - 1;
      while (around != NO_CELL && Integer.compareUnsigned(last[around], first[cell]) < 0)
        around = parent[around];
      parent[cell] = around;
    }
    return parent;
  }

  /// For each cell of a coarser grid, how many cells start before it.
  private int[] directory(int level) {
    var directory = new int[(1 << 2 * level) + 1];
    int before = 0;
    for (int coarse = 0; coarse < directory.length - 1; coarse++) {
      while (before < first.length && first[before] >>> belowDirectory < coarse) before++;
      directory[coarse] = before;
    }
    directory[directory.length - 1] = first.length;
    return directory;
  }
}
