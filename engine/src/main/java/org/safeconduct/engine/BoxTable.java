package org.safeconduct.engine;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/// Boxes around [Places], those of one place after those of another: to compare an area with a
/// hundred thousand of them takes a fraction of a millisecond. For one writer; rows are added at
/// the end only, so that readers of the first so many share the arrays.
final class BoxTable {
  private static final int FEW = 1_000;

  private double[] sides = new double[4 * FEW];
  private int[] places = new int[FEW];
  private int size;

  /// Adds a box of a place whose number is none of those before, or the last of them.
  void add(int place, Envelope box) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      sides = Arrays.copyOf(sides, 8 * size);
    }
    places[size] = place;
    sides[4 * size] = box.getMinX();
    sides[4 * size + 1] = box.getMaxX();
    sides[4 * size + 2] = box.getMinY();
    sides[4 * size + 3] = box.getMaxY();
    size++;
  }

  /// All that were added until now.
  Boxes boxes() {
    return new Boxes(sides, places, size);
  }
}
