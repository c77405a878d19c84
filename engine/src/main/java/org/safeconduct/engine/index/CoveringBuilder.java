package org.safeconduct.engine.index;

/// Cuts the whole grid into quarters, and these again, until a square holds no edge or few.
/// What lies outside is left out.
final class CoveringBuilder {
  /// A square that edges cross may be as large as a quarter of the area, not larger:
  /// else it would hold many positions far from the area.
  private static final int SMALLER_THAN_AREA = 3;

  private final Outline outline;
  private final int fewEdges;
  private final int coarsest;
  private final IntList first = new IntList(64);
  private final IntList last = new IntList(64);
  private final IntList edgesFrom = new IntList(64);
  private final IntList edges = new IntList(256);
  private final IntList cornerInside = new IntList(64);
  private final EdgeTree tree;
  private final IntList met = new IntList(64);

  /// @param fewEdges a square that no more edges cross is not cut again
  CoveringBuilder(Outline outline, int fewEdges) {
    this.outline = outline;
    this.fewEdges = fewEdges;
    this.coarsest = Grid.levelOf(outline.box()) + SMALLER_THAN_AREA;
    this.tree = new EdgeTree(outline);
  }

  Covering build() {
    met.add(EdgeTree.ROOT);
    var start = smallestAround(outline.box());
    divide(start, 0, parts(Cell.WHOLE, start, 0, 1));
    edgesFrom.add(edges.size());
    return new Covering(this);
  }

  private static Cell smallestAround(Box box) {
    var cell = Cell.WHOLE;
    while (cell.level() < Grid.LEVELS) {
      var next = cell;
      for (int which = 0; which < 4 && next == cell; which++)
        if (Box.of(cell.quarter(which)).contains(box)) next = cell.quarter(which);
      if (next == cell) return cell;
      cell = next;
    }
    return cell;
  }

  /// @param from where in the list of branches those of this cell begin; they are its last
  /// @param inside whether the south-west corner of the cell lies in the area
  private void divide(Cell cell, int from, boolean inside) {
    int count = edges(from);
    if (count == 0) {
      if (inside) addInside(cell);
    } else if (cell.level() == Grid.LEVELS || (count <= fewEdges && cell.level() >= coarsest)) {
      addCrossed(cell, from, inside);
    } else {
      for (int which = 0; which < 4; which++) {
        var quarter = cell.quarter(which);
        int until = met.size();
        boolean corner = inside ^ (which > 0 && parts(cell, quarter, from, until));
        meet(Box.of(quarter), from, until);
        divide(quarter, until, corner);
        met.cutTo(until);
      }
    }
  }

  private int edges(int from) {
    int count = 0;
    for (int i = from; i < met.size(); i++) count += tree.count(met.get(i));
    return count;
  }

  /// Whether an odd number of edges lies between the south-west corners of both cells.
  private boolean parts(Cell cell, Cell other, int from, int until) {
    double x = Grid.degrees(cell.west());
    double y = Grid.degrees(cell.south());
    double otherX = Grid.degrees(other.west());
    double otherY = Grid.degrees(other.south());
    boolean odd = false;
    for (int i = from; i < until; i++) odd ^= tree.parts(met.get(i), x, y, otherX, otherY);
    return odd;
  }

  /// Puts what meets the box at the end of the list.
  private void meet(Box box, int from, int until) {
    for (int i = from; i < until; i++) tree.collect(met.get(i), box, met);
  }

  private void addInside(Cell cell) {
    int before = first.size() - 1;
    if (before >= 0 && isInside(before) && last.get(before) + 1 == cell.number())
      last.set(before, cell.last());
    else add(cell, true);
  }

  private boolean isInside(int square) {
    return edgesFrom.get(square) == edges.size();
  }

  private void addCrossed(Cell cell, int from, boolean inside) {
    add(cell, inside);
    for (int i = from; i < met.size(); i++) tree.edges(met.get(i), edges);
  }

  private void add(Cell cell, boolean inside) {
    first.add(cell.number());
    last.add(cell.last());
    edgesFrom.add(edges.size());
    cornerInside.add(inside ? 1 : 0);
  }

  Outline outline() {
    return outline;
  }

  IntList first() {
    return first;
  }

  IntList last() {
    return last;
  }

  IntList edgesFrom() {
    return edgesFrom;
  }

  IntList edges() {
    return edges;
  }

  /// For each square 1 when its south-west corner lies inside, else 0.
  IntList cornerInside() {
    return cornerInside;
  }
}
