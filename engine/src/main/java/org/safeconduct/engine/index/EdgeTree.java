package org.safeconduct.engine.index;

/// The edges of an [Outline] in a tree of boxes. Edges that follow one another along a ring lie
/// close together, so that most of them are told apart from a cell by the box around many.
///
/// Branch 1 is the whole tree; branch `n` has the branches `2n` and `2n + 1`; from the number of
/// edges on, each branch is a single edge.
final class EdgeTree {
  static final int ROOT = 1;

  private final Outline outline;
  private final int edges;
  /// Of each branch its box, west, east, south and north: four numbers side by side, because
  /// they are needed together.
  private final double[] boxes;

  private final int[] count;

  EdgeTree(Outline outline) {
    this.outline = outline;
    edges = outline.size();
    boxes = new double[8 * edges];
    count = new int[2 * edges];
    for (int branch = 2 * edges - 1; branch >= ROOT; branch--)
      if (branch >= edges) setEdge(branch);
      else join(branch, 2 * branch, 2 * branch + 1);
  }

  /// How many edges the branch has.
  int count(int branch) {
    return count[branch];
  }

  /// Adds those parts of the branch to the list that meet the box: single edges, and branches
  /// that lie in it as a whole.
  void collect(int branch, Box box, IntList into) {
    double west = boxes[4 * branch];
    double east = boxes[4 * branch + 1];
    double south = boxes[4 * branch + 2];
    double north = boxes[4 * branch + 3];
    if (west > box.east() || east < box.west() || south > box.north() || north < box.south())
      return;
    if (branch >= edges) {
      if (outline.meets(branch - edges, box)) into.add(branch);
    } else if (west >= box.west()
        && east <= box.east()
        && south >= box.south()
        && north <= box.north()) {
      into.add(branch);
    } else {
      collect(2 * branch, box, into);
      collect(2 * branch + 1, box, into);
    }
  }

  /// Adds every edge of the branch to the list.
  void edges(int branch, IntList into) {
    if (branch >= edges) {
      into.add(branch - edges);
    } else {
      edges(2 * branch, into);
      edges(2 * branch + 1, into);
    }
  }

  /// Whether an odd number of edges of the branch lies between two points, so that one of the
  /// points lies inside and the other does not; see [Outline#separates].
  boolean separates(int branch, double x, double y, double otherX, double otherY) {
    double west = boxes[4 * branch];
    double east = boxes[4 * branch + 1];
    double south = boxes[4 * branch + 2];
    double north = boxes[4 * branch + 3];
    boolean meetsUpright =
        west <= x && east > x && south <= Math.max(y, otherY) && north >= Math.min(y, otherY);
    boolean meetsLevel = south <= otherY
        && north > otherY
        && west <= Math.max(x, otherX)
        && east >= Math.min(x, otherX);
    if (!meetsUpright && !meetsLevel) return false;
    if (branch >= edges) return outline.separates(branch - edges, x, y, otherX, otherY);
    boolean first = separates(2 * branch, x, y, otherX, otherY);
    boolean second = separates(2 * branch + 1, x, y, otherX, otherY);
    return first != second;
  }

  private void setEdge(int branch) {
    var box = outline.box(branch - edges);
    boxes[4 * branch] = box.west();
    boxes[4 * branch + 1] = box.east();
    boxes[4 * branch + 2] = box.south();
    boxes[4 * branch + 3] = box.north();
    count[branch] = 1;
  }

  private void join(int branch, int one, int other) {
    boxes[4 * branch] = Math.min(boxes[4 * one], boxes[4 * other]);
    boxes[4 * branch + 1] = Math.max(boxes[4 * one + 1], boxes[4 * other + 1]);
    boxes[4 * branch + 2] = Math.min(boxes[4 * one + 2], boxes[4 * other + 2]);
    boxes[4 * branch + 3] = Math.max(boxes[4 * one + 3], boxes[4 * other + 3]);
    count[branch] = count[one] + count[other];
  }
}
