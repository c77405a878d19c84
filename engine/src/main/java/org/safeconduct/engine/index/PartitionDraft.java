package org.safeconduct.engine.index;

import java.util.ArrayList;
import java.util.List;

/// The next state of one partition, while a batch of changes is written. For one writer.
///
/// What came with a batch becomes a run; it takes in the run before it unless that is so much
/// larger that copying it would not be worth while. So a leg is copied a few times only, each time
/// into a run many times as large, and there are few runs.
final class PartitionDraft {
  /// A run stays when it is so many times as large as what came after it.
  private static final int TIMES = 16;

  /// What is smaller counts as if it were so large.
  private static final int FEW = 16;

  private final List<Run> runs;
  private final List<Leg> come = new ArrayList<>();

  PartitionDraft(Partition now) {
    runs = new ArrayList<>(List.of(now.runs()));
  }

  void add(Leg leg) {
    come.add(leg);
  }

  /// Whether the leg was there, among those that are not of this batch.
  boolean withdraw(Leg leg) {
    for (int i = 0; i < runs.size(); i++) {
      int row = runs.get(i).find(leg);
      if (row >= 0) {
        runs.set(i, runs.get(i).without(row));
        return true;
      }
    }
    return false;
  }

  Partition partition() {
    runs.replaceAll(it -> it.isWorn() ? Run.merged(it, Run.of(Columns.NONE)) : it);
    if (!come.isEmpty()) settle();
    runs.removeIf(it -> it.rows() == 0);
    return new Partition(runs.toArray(Run[]::new));
  }

  private void settle() {
    var young = Run.of(Columns.inOrder(come));
    while (!runs.isEmpty() && isWorthTaking(runs.getLast(), young))
      young = Run.merged(runs.removeLast(), young);
    runs.add(young);
  }

  private static boolean isWorthTaking(Run before, Run young) {
    return before.rows() < (long) TIMES * Math.max(FEW, young.rows());
  }
}
