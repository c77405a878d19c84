package org.safeconduct.places;

import java.util.function.IntPredicate;
import org.safeconduct.shared.Position;

/// Finds the town nearest to a point, by rings of one-degree cells around it.
final class NearestTown {
  private static final int COLUMNS = 360;
  private static final int ROWS = 180;
  private static final double KM_PER_DEGREE = 111.19;

  private final Towns towns;
  private final int[] cellStarts = new int[COLUMNS * ROWS + 1];
  private final int[] members;

  NearestTown(Towns towns) {
    this.towns = towns;
    this.members = new int[towns.size];
    for (int row = 0; row < towns.size; row++) cellStarts[cellOf(row) + 1]++;
    for (int cell = 0; cell < COLUMNS * ROWS; cell++) cellStarts[cell + 1] += cellStarts[cell];
    var next = cellStarts.clone();
    for (int row = 0; row < towns.size; row++) members[next[cellOf(row)]++] = row;
  }

  /// The row of the nearest town, by great-circle distance.
  int to(Position point) {
    return within(Double.MAX_VALUE, point, _ -> true);
  }

  /// The row of the nearest town of those that count, or -1 if none of them is so near.
  int within(double kilometres, Position point, IntPredicate counts) {
    var best = new Best(point, counts, kilometres);
    int row = cellRow(point.latitude());
    int column = cellColumn(point.longitude());
    for (int ring = 0; ring <= COLUMNS / 2; ring++) {
      if (best.kilometres < closestInRing(ring, point.latitude())) break;
      lookAtRing(ring, row, column, best);
    }
    return best.row;
  }

  /// No town of the ring can be nearer than this: the cells between are crossed north-south or,
  /// shorter towards the
  /// poles, east-west.
  private static double closestInRing(int ring, double latitude) {
    double furthest = Math.min(89.9, Math.abs(latitude) + ring);
    return Math.max(0, ring - 1) * KM_PER_DEGREE * Math.cos(Math.toRadians(furthest));
  }

  private void lookAtRing(int ring, int row, int column, Best best) {
    for (int r = Math.max(0, row - ring); r <= Math.min(ROWS - 1, row + ring); r++) {
      boolean edge = r == row - ring || r == row + ring;
      int step = edge || ring == 0 ? 1 : 2 * ring;
      for (int c = column - ring; c <= column + ring; c += step)
        lookAtCell(r * COLUMNS + Math.floorMod(c, COLUMNS), best);
    }
  }

  private void lookAtCell(int cell, Best best) {
    for (int i = cellStarts[cell]; i < cellStarts[cell + 1]; i++) best.consider(members[i]);
  }

  private int cellOf(int row) {
    return cellRow(towns.latitude(row)) * COLUMNS + cellColumn(towns.longitude(row));
  }

  private static int cellRow(double latitude) {
    return Math.min(ROWS - 1, (int) Math.floor(latitude + 90));
  }

  private static int cellColumn(double longitude) {
    return Math.min(COLUMNS - 1, (int) Math.floor(longitude + 180));
  }

  private final class Best {
    private final Position point;
    private final IntPredicate counts;
    private int row = -1;
    private double kilometres;

    private Best(Position point, IntPredicate counts, double kilometres) {
      this.point = point;
      this.counts = counts;
      this.kilometres = kilometres;
    }

    private void consider(int candidate) {
      double distance = point.kilometresTo(towns.position(candidate));
      if (distance >= kilometres || !counts.test(candidate)) return;
      kilometres = distance;
      row = candidate;
    }
  }
}
