package org.safeconduct.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/// The first so many rows of a [BoxTable].
///
/// @param sides of each box: west, east, south, north
/// @param places the number of the place of each box, ascending
record Boxes(double[] sides, int[] places, int size) {
  /// Finds the places from a number on of which a box meets that one; a place may be found more
  /// than once.
  void meeting(Envelope box, int firstPlace, IntConsumer taker) {
    for (int row = rowOf(firstPlace); row < size; row++)
      if (sides[4 * row] <= box.getMaxX()
          && sides[4 * row + 1] >= box.getMinX()
          && sides[4 * row + 2] <= box.getMaxY()
          && sides[4 * row + 3] >= box.getMinY()) taker.accept(places[row]);
  }

  /// All of them in a tree that gives the numbers of places.
  STRtree tree() {
    var tree = new STRtree();
    for (int row = 0; row < size; row++)
      tree.insert(
          new Envelope(sides[4 * row], sides[4 * row + 1], sides[4 * row + 2], sides[4 * row + 3]),
          places[row]);
    tree.build();
    return tree;
  }

  private int rowOf(int firstPlace) {
    int row = Arrays.binarySearch(places, 0, size, firstPlace);
    if (row < 0) return -row - 1;
    while (row > 0 && places[row - 1] == firstPlace) row--;
    return row;
  }
}
