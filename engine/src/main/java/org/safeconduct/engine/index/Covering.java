package org.safeconduct.engine.index;

import org.safeconduct.shared.Area;

/// An area as squares of the grid, in their order: those inside, and those that edges cross,
/// each with its few edges. Whoever lies in a square that is inside needs no further test.
///
/// Exact: a position is in the covering when, and only when, it lies in the area or on its
/// edge, as [Area#covers] says. Does not change once built.
public final class Covering extends Squares {
  private static final int FEW_EDGES = 8;
  private static final int MORE_EDGES = 64;

  private final Outline outline;
  private final int[] first;
  private final int[] last;
  private final int[] edgesFrom;
  private final int[] edges;
  private final boolean[] cornerInside;

  Covering(CoveringBuilder built) {
    outline = built.outline();
    first = built.first().toArray();
    last = built.last().toArray();
    edgesFrom = built.edgesFrom().toArray();
    edges = built.edges().toArray();
    cornerInside = new boolean[first.length];
    for (int square = 0; square < first.length; square++)
      cornerInside[square] = built.cornerInside().get(square) == 1;
  }

  /// Covers an area that many questions will be asked about, in small squares with few edges.
  /// Takes a tenth of a millisecond for a district and a few for a country of thousands of edges,
  /// so keep it as long as the area stays the same.
  public static Covering of(Area area) {
    return new CoveringBuilder(new Outline(area), FEW_EDGES).build();
  }

  /// Covers an area for a single question: in a fraction of the time, with larger squares, in
  /// which each position takes longer to be told.
  public static Covering once(Area area) {
    return new CoveringBuilder(new Outline(area), MORE_EDGES).build();
  }

  /// Whether the position lies in the area or on its edge.
  ///
  /// @param longitude in units of 1e-7 degrees
  /// @param latitude in units of 1e-7 degrees
  public boolean covers(int longitude, int latitude) {
    int square = find(Grid.cell(longitude, latitude));
    return square >= 0 && covers(square, longitude, latitude);
  }

  @Override
  int size() {
    return first.length;
  }

  @Override
  int first(int square) {
    return first[square];
  }

  @Override
  int last(int square) {
    return last[square];
  }

  @Override
  boolean isInside(int square) {
    return edgesFrom[square] == edgesFrom[square + 1];
  }

  @Override
  boolean covers(int square, int longitude, int latitude) {
    if (isInside(square)) return true;
    double x = Grid.degrees(longitude);
    double y = Grid.degrees(latitude);
    double west = Grid.degrees(Grid.x(first[square], 0));
    double south = Grid.degrees(Grid.y(first[square], 0));
    boolean inside = cornerInside[square];
    for (int i = edgesFrom[square]; i < edgesFrom[square + 1]; i++) {
      if (outline.isOn(edges[i], x, y)) return true;
      inside ^= outline.separates(edges[i], west, south, x, y);
    }
    return inside;
  }

  /// Whether an edge runs through that cell of the finest grid in the square; sometimes also when
  /// it just misses the cell.
  boolean isParted(int square, int cell) {
    if (isInside(square)) return false;
    var box = Box.of(Cell.finest(cell));
    for (int i = edgesFrom[square]; i < edgesFrom[square + 1]; i++)
      if (outline.runsThrough(edges[i], box)) return true;
    return false;
  }

  @Override
  int next(int cell, int from) {
    return Leap.to(cell, last, from, last.length);
  }
}
