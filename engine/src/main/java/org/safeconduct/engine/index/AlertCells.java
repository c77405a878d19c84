package org.safeconduct.engine.index;

import java.util.List;

/// The cells of all alerts, each cell once, in the order of their numbers and, where two start
/// alike, the larger first.
///
/// @param first the first cell of the finest grid in each
/// @param last the last cell of the finest grid in each
/// @param starts where the entries of each begin, and at the end how many entries there are
/// @param alerts of each entry the alert, by its place in the list
/// @param squares of each entry the square of the alert's covering, or [#INSIDE]
record AlertCells(int[] first, int[] last, int[] starts, int[] alerts, int[] squares) {
  /// In place of a square, where all of the cell lies inside the alert.
  static final int INSIDE = -1;

  /// So many bits hold a number up to [Grid#LEVELS].
  private static final int LEVEL_BITS = 5;

  static AlertCells of(List<AlertArea> areas) {
    var raw = new Raw();
    for (int alert = 0; alert < areas.size(); alert++)
      raw.add(alert, areas.get(alert).area());
    return raw.sorted();
  }

  /// Entries as they come: one for each cell of each alert. The size of a cell is told in steps
  /// from the finest grid; with each it is four times as large.
  private static final class Raw {
    private final IntList first = new IntList(1_024);
    private final IntList steps = new IntList(1_024);
    private final IntList alert = new IntList(1_024);
    private final IntList square = new IntList(1_024);

    void add(int which, Covering area) {
      for (int at = 0; at < area.size(); at++)
        addCells(which, area.isInside(at) ? INSIDE : at, area.first(at), area.last(at));
    }

    /// A square inside may be several cells that follow one another: cuts it into these.
    private void addCells(int which, int at, int from, int until) {
      long next = Integer.toUnsignedLong(from);
      long end = Integer.toUnsignedLong(until) + 1;
      while (next < end) {
        int largest = 0;
        while (largest < Grid.LEVELS && fits(next, cells(largest + 1), end)) largest++;
        first.add((int) next);
        steps.add(largest);
        alert.add(which);
        square.add(at);
        next += cells(largest);
      }
    }

    private static boolean fits(long start, long cells, long end) {
      return start % cells == 0 && start + cells <= end;
    }

    /// How many cells of the finest grid there are in one that is so many steps larger.
    private static long cells(int steps) {
      return 1L << 2 * steps;
    }

    AlertCells sorted() {
      var order = order();
      var firsts = new IntList(order.length);
      var lasts = new IntList(order.length);
      var starts = new IntList(order.length);
      var alerts = new int[order.length];
      var squares = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        int entry = order[i];
        int start = first.get(entry);
        int end = start + (int) (cells(steps.get(entry)) - 1);
        int before = firsts.size() - 1;
        if (before < 0 || firsts.get(before) != start || lasts.get(before) != end) {
          firsts.add(start);
          lasts.add(end);
          starts.add(i);
        }
        alerts[i] = alert.get(entry);
        squares[i] = square.get(entry);
      }
      starts.add(order.length);
      return new AlertCells(firsts.toArray(), lasts.toArray(), starts.toArray(), alerts, squares);
    }

    private int[] order() {
      var keys = new long[first.size()];
      for (int i = 0; i < keys.length; i++)
        keys[i] = Integer.toUnsignedLong(first.get(i)) << LEVEL_BITS | Grid.LEVELS - steps.get(i);
      return Order.of(keys);
    }
  }
}
