package org.safeconduct.engine.index;

/// Cuts the whole grid into quarters, and these again, until a square holds no edge or few.
/// What lies outside is left out.
///
/// A long edge is noted in each square through which it runs, so many that lie close together
/// would be noted millions of times. So there is room for so many notes only: each cell gets its
/// share of what its parent has, and is cut no further where its quarters need more. The outlines
/// of districts, cities, regions and countries never come near that.
final class CoveringBuilder {
  /// A square that edges cross may be as large as a quarter of the area, not larger:
  /// else it would hold many positions far from the area.
  private static final int SMALLER_THAN_AREA = 3;

  /// How many notes of edges there is room for: so many for each edge, and so many in any case.
  private static final int NOTES_FOR_EACH = 32;

  private static final int NOTES_FOR_ALL = 4_096;

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
    double room = NOTES_FOR_EACH + NOTES_FOR_ALL / (double) outline.size();
    cover(start, 0, 1, areSeparated(Cell.WHOLE, start, 0, 1), room);
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

  /// Covers what lies in the cell: with the cell itself or with squares of its quarters.
  ///
  /// @param from where in the list of branches those of this cell begin
  /// @param until where they end
  /// @param inside whether the south-west corner of the cell lies in the area
  /// @param room how often each edge of the cell may be noted, on average
  private void cover(Cell cell, int from, int until, boolean inside, double room) {
    int count = edges(from, until);
    if (count == 0) {
      if (inside) addInside(cell);
    } else if (isSmallEnough(cell, count)) {
      addCrossed(cell, from, until, inside);
    } else {
      coverQuarters(cell, from, until, inside, room * count);
    }
  }

  private boolean isSmallEnough(Cell cell, int count) {
    return cell.level() == Grid.LEVELS || (count <= fewEdges && cell.level() >= coarsest);
  }

  /// Cuts the cell, unless its quarters need more notes of edges than there is room for.
  ///
  /// @param notes how many notes there is room for in the cell
  private void coverQuarters(Cell cell, int from, int until, boolean inside, double notes) {
    int[] ends = quartersMet(cell, from, until);
    double roomLeft = notes / edges(ends[0], ends[4]);
    if (roomLeft < 1) addCrossed(cell, from, until, inside);
    else
      for (int which = 0; which < 4; which++) {
        var quarter = cell.quarter(which);
        boolean otherSide = which > 0 && areSeparated(cell, quarter, from, until);
        cover(quarter, ends[which], ends[which + 1], inside != otherSide, roomLeft);
      }
    met.cutTo(ends[0]);
  }

  /// Puts what meets each quarter at the end of the list; returns where each begins, and the end.
  private int[] quartersMet(Cell cell, int from, int until) {
    var ends = new int[5];
    ends[0] = met.size();
    for (int which = 0; which < 4; which++) {
      var box = Box.of(cell.quarter(which));
      for (int i = from; i < until; i++) tree.collect(met.get(i), box, met);
      ends[which + 1] = met.size();
    }
    return ends;
  }

  private int edges(int from, int until) {
    int count = 0;
    for (int i = from; i < until; i++) count += tree.count(met.get(i));
    return count;
  }

  /// Whether one of the south-west corners of both cells lies inside and the other does not: an
  /// odd number of edges lies between them then.
  private boolean areSeparated(Cell cell, Cell other, int from, int until) {
    double x = Grid.degrees(cell.west());
    double y = Grid.degrees(cell.south());
    double otherX = Grid.degrees(other.west());
    double otherY = Grid.degrees(other.south());
    boolean odd = false;
    for (int i = from; i < until; i++) odd ^= tree.separates(met.get(i), x, y, otherX, otherY);
    return odd;
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

  private void addCrossed(Cell cell, int from, int until, boolean inside) {
    add(cell, inside);
    for (int i = from; i < until; i++) tree.edges(met.get(i), edges);
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
