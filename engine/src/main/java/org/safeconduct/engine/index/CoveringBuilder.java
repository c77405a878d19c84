package org.safeconduct.engine.index;

/// Cuts the whole grid into quarters, and these again, until a square holds no edge or few.
/// What lies outside is left out.
final class CoveringBuilder {
  private static final int FEW_EDGES = 8;
  private static final int COARSEST = 4;

  private final Outline outline;
  private final IntList first = new IntList(64);
  private final IntList last = new IntList(64);
  private final IntList edgesFrom = new IntList(64);
  private final IntList edges = new IntList(256);
  private final IntList corner = new IntList(192);
  private final IntList met;

  CoveringBuilder(Outline outline) {
    this.outline = outline;
    this.met = new IntList(2 * outline.size());
  }

  Covering build() {
    for (int edge = 0; edge < outline.size(); edge++) met.add(edge);
    divide(Cell.WHOLE, 0, false);
    edgesFrom.add(edges.size());
    return new Covering(this);
  }

  /// @param from where in the list of edges those of this cell begin; they are its last
  /// @param inside whether the south-west corner of the cell lies in the area
  private void divide(Cell cell, int from, boolean inside) {
    int count = met.size() - from;
    if (count == 0) {
      if (inside) addInside(cell);
    } else if (cell.level() == Grid.LEVELS || (count <= FEW_EDGES && cell.level() >= COARSEST)) {
      addCrossed(cell, from, inside);
    } else {
      for (int which = 0; which < 4; which++) quarter(cell, cell.quarter(which), from, inside);
    }
  }

  private void quarter(Cell cell, Cell quarter, int from, boolean inside) {
    double x = Grid.degrees(cell.west());
    double y = Grid.degrees(cell.south());
    double otherX = Grid.degrees(quarter.west());
    double otherY = Grid.degrees(quarter.south());
    boolean corner = inside;
    int until = met.size();
    for (int i = from; i < until; i++) {
      int edge = met.get(i);
      corner ^= outline.parts(edge, x, y, otherX, otherY);
      if (outline.meets(edge, quarter)) met.add(edge);
    }
    divide(quarter, until, corner);
    met.cutTo(until);
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
    for (int i = from; i < met.size(); i++) edges.add(met.get(i));
  }

  private void add(Cell cell, boolean inside) {
    first.add(cell.number());
    last.add(cell.last());
    edgesFrom.add(edges.size());
    corner.add(inside ? 1 : 0);
    corner.add(cell.west());
    corner.add(cell.south());
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

  /// Three numbers for each square: whether its south-west corner lies inside, its longitude
  /// and its latitude.
  IntList corner() {
    return corner;
  }
}
