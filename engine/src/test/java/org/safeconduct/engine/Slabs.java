package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// What two surfaces share, cut into upright slabs in which no edge ends and no two edges cross:
/// slow, and nothing of JTS. What the engine's [Overlap] must agree with.
final class Slabs {
  private static final double LARGE_KM2 = 20;
  private static final double EARTH_KM = 6_371;

  private final List<List<ExactPlane.Edge>> surfaces;

  private Slabs(List<List<ExactPlane.Edge>> surfaces) {
    this.surfaces = surfaces;
  }

  /// Whether they share a piece of at least 20 square kilometres, or a twentieth of the smaller.
  static boolean shareMoreThanABorder(ExactPlane one, ExactPlane other) {
    double smaller = Math.min(all(List.of(one.edges())), all(List.of(other.edges())));
    double enough = Math.min(LARGE_KM2, smaller / 20);
    return new Slabs(List.of(one.edges(), other.edges()))
        .pieces().values().stream().anyMatch(piece -> piece > 0 && piece >= enough);
  }

  private static double all(List<List<ExactPlane.Edge>> surface) {
    return new Slabs(surface).pieces().values().stream().mapToDouble(it -> it).sum();
  }

  /// A part of a slab that all surfaces share, between two edges.
  private record Cell(ExactPlane.Edge low, ExactPlane.Edge high, double west, double east) {
    boolean isBeside(Cell next) {
      double floor = Math.max(height(low, east), height(next.low, east));
      return floor < Math.min(height(high, east), height(next.high, east));
    }

    double km2() {
      return (below(high) - below(low)) * EARTH_KM * EARTH_KM;
    }

    private double below(ExactPlane.Edge edge) {
      double start = Math.toRadians(height(edge, west));
      double end = Math.toRadians(height(edge, east));
      double half = (end - start) / 2;
      double mean = Math.sin((start + end) / 2) * (half == 0 ? 1 : Math.sin(half) / half);
      return Math.toRadians(east - west) * mean;
    }

    private double middle() {
      return (west + east) / 2;
    }
  }

  /// The sizes of the pieces, each a row of cells beside one another, by its last cell.
  private Map<Integer, Double> pieces() {
    var piece = new ArrayList<Integer>();
    var cells = new ArrayList<Cell>();
    int before = 0;
    var cuts = List.copyOf(cuts());
    for (int i = 1; i < cuts.size(); i++) {
      int here = cells.size();
      for (var cell : shared(cuts.get(i - 1), cuts.get(i))) {
        int number = cells.size();
        cells.add(cell);
        piece.add(number);
        for (int j = before; j < here; j++)
          if (cells.get(j).isBeside(cell))
            piece.replaceAll(joined(piece.get(j), piece.get(number)));
      }
      before = here;
    }
    var sizes = new HashMap<Integer, Double>();
    for (int i = 0; i < cells.size(); i++)
      sizes.merge(piece.get(i), cells.get(i).km2(), Double::sum);
    return sizes;
  }

  private static UnaryOperator<Integer> joined(int from, int to) {
    return it -> it == from ? to : it;
  }

  private List<Cell> shared(double west, double east) {
    var shared = between(surfaces.getFirst(), west, east);
    for (var surface : surfaces.subList(1, surfaces.size()))
      shared = common(shared, between(surface, west, east));
    return shared;
  }

  private static List<Cell> common(List<Cell> some, List<Cell> others) {
    var common = new ArrayList<Cell>();
    for (var one : some)
      for (var other : others) {
        double x = one.middle();
        var low = height(one.low, x) < height(other.low, x) ? other.low : one.low;
        var high = height(one.high, x) < height(other.high, x) ? one.high : other.high;
        if (height(low, x) < height(high, x)) common.add(new Cell(low, high, one.west, one.east));
      }
    return common;
  }

  private static List<Cell> between(List<ExactPlane.Edge> surface, double west, double east) {
    double middle = (west + east) / 2;
    var across = surface.stream()
        .filter(edge -> Math.min(edge.from().x(), edge.to().x()) <= west)
        .filter(edge -> Math.max(edge.from().x(), edge.to().x()) >= east)
        .sorted(Comparator.comparingDouble(edge -> height(edge, middle)))
        .toList();
    var cells = new ArrayList<Cell>();
    for (int i = 1; i < across.size(); i += 2)
      cells.add(new Cell(across.get(i - 1), across.get(i), west, east));
    return cells;
  }

  private TreeSet<Double> cuts() {
    var edges = surfaces.stream().flatMap(List::stream).toList();
    var cuts = new TreeSet<Double>();
    for (var edge : edges) {
      cuts.add(edge.from().x());
      cuts.add(edge.to().x());
      for (var other : edges) addCrossing(edge, other, cuts);
    }
    return cuts;
  }

  private static void addCrossing(ExactPlane.Edge one, ExactPlane.Edge other, TreeSet<Double> to) {
    double oneX = one.to().x() - one.from().x();
    double oneY = one.to().y() - one.from().y();
    double otherX = other.to().x() - other.from().x();
    double otherY = other.to().y() - other.from().y();
    double across = oneX * otherY - oneY * otherX;
    if (across == 0) return;
    double apartX = other.from().x() - one.from().x();
    double apartY = other.from().y() - one.from().y();
    double along = (apartX * otherY - apartY * otherX) / across;
    double alongOther = (apartX * oneY - apartY * oneX) / across;
    boolean cross = 0 < along && along < 1 && 0 < alongOther && alongOther < 1;
    if (cross) to.add(one.from().x() + along * oneX);
  }

  private static double height(ExactPlane.Edge edge, double x) {
    double share = (x - edge.from().x()) / (edge.to().x() - edge.from().x());
    return edge.from().y() + share * (edge.to().y() - edge.from().y());
  }
}
