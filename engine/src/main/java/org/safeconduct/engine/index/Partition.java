package org.safeconduct.engine.index;

import java.util.Arrays;
import java.util.function.Consumer;

/// Legs that start in the same days and last about as long, in a few runs: the first holds most
/// of them, each later one the few that came after. Does not change; the next one shares all runs
/// that are not written anew.
record Partition(Run[] runs) {
  static final Partition EMPTY = new Partition(new Run[0]);

  static Partition of(Columns columns) {
    return new Partition(new Run[] {Run.of(columns)});
  }

  /// How many legs count.
  int size() {
    return Arrays.stream(runs).mapToInt(Run::size).sum();
  }

  /// Its legs in a single run, without those that count no longer, as a [LegFile] has them.
  Columns settled() {
    var settled = Run.of(Columns.NONE);
    for (int i = runs.length; i-- > 0; ) settled = Run.merged(runs[i], settled);
    return settled.columns();
  }

  /// Hands every leg that counts to the taker, in no particular order.
  void each(Consumer<Leg> taker) {
    for (var run : runs) run.each(taker);
  }
}
