package org.safeconduct.governance.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.safeconduct.governance.Seat;

/// A seat and whoever reports to it.
///
/// @param depth from 0 at the top
record Branch(Seat seat, int depth, List<Branch> below) {
  private static final Comparator<Seat> ORDER =
      Comparator.comparing(Seat::post).thenComparing(Seat::toString);

  /// The trees that a line makes. Rows that a list brought in a circle hang below nobody and are
  /// shown once, at the top.
  ///
  /// @param line to whom each seat reports
  static List<Branch> of(Map<Seat, Seat> line) {
    var below = new LinkedHashMap<Seat, List<Seat>>();
    line.forEach((seat, to) -> below.computeIfAbsent(to, _ -> new ArrayList<>()).add(seat));
    var seen = new HashSet<Seat>();
    var trees = new ArrayList<Branch>();
    below.keySet().stream()
        .filter(it -> !line.containsKey(it))
        .sorted(ORDER)
        .forEach(it -> trees.add(grow(it, 0, below, seen)));
    line.keySet().stream().filter(it -> !seen.contains(it)).sorted(ORDER).forEach(it -> {
      if (!seen.contains(it)) trees.add(grow(it, 0, below, seen));
    });
    return trees;
  }

  private static Branch grow(Seat seat, int depth, Map<Seat, List<Seat>> below, Set<Seat> seen) {
    seen.add(seat);
    var grown = new ArrayList<Branch>();
    below.getOrDefault(seat, List.of()).stream().sorted(ORDER).forEach(it -> {
      if (!seen.contains(it)) grown.add(grow(it, depth + 1, below, seen));
    });
    return new Branch(seat, depth, List.copyOf(grown));
  }

  /// This branch and everything below it, in the order in which it is read.
  Stream<Branch> all() {
    return Stream.concat(Stream.of(this), below.stream().flatMap(Branch::all));
  }
}
