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
  private final double[] west;
  private final double[] east;
  private final double[] south;
  private final double[] north;
  private final int[] count;

  EdgeTree(Outline outline) {
    this.outline = outline;
    edges = outline.size();
    west = new double[2 * edges];
    east = new double[2 * edges];
    south = new double[2 * edges];
    north = new double[2 * edges];
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
    if (west[branch] > box.east()
        || east[branch] < box.west()
        || south[branch] > box.north()
        || north[branch] < box.south()) return;
    if (branch >= edges) {
      if (outline.meets(branch - edges, box)) into.add(branch);
    } else if (west[branch] >= box.west()
        && east[branch] <= box.east()
        && south[branch] >= box.south()
        && north[branch] <= box.north()) {
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

  /// Whether an odd number of edges of the branch lies between two points; see [Outline#parts].
  boolean parts(int branch, double x, double y, double otherX, double otherY) {
    boolean upright = west[branch] <= x
        && east[branch] > x
        && south[branch] <= Math.max(y, otherY)
        && north[branch] >= Math.min(y, otherY);
    boolean level = south[branch] <= otherY
        && north[branch] > otherY
        && west[branch] <= Math.max(x, otherX)
        && east[branch] >= Math.min(x, otherX);
    if (!upright && !level) return false;
    if (branch >= edges) return outline.parts(branch - edges, x, y, otherX, otherY);
    return parts(2 * branch, x, y, otherX, otherY) ^ parts(2 * branch + 1, x, y, otherX, otherY);
  }

  private void setEdge(int branch) {
    var box = outline.box(branch - edges);
    west[branch] = box.west();
    east[branch] = box.east();
    south[branch] = box.south();
    north[branch] = box.north();
    count[branch] = 1;
  }

  private void join(int branch, int one, int other) {
    west[branch] = Math.min(west[one], west[other]);
    east[branch] = Math.max(east[one], east[other]);
    south[branch] = Math.min(south[one], south[other]);
    north[branch] = Math.max(north[one], north[other]);
    count[branch] = count[one] + count[other];
  }
}
