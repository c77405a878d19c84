package org.safeconduct.engine.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The latest alerts of a snapshot and its last forests, on their way into one forest. Meanwhile
/// other alerts may come and go; the merge has to [heed][#heed] which.
final class ForestMerge {
  private final Set<CellForest> old = new HashSet<>();
  private final List<AlertArea> alerts = new ArrayList<>();
  private final Set<Integer> changed = new HashSet<>();
  private @Nullable Forest merged;

  private ForestMerge(List<Forest> forests, List<AlertArea> recent) {
    for (var forest : forests) {
      old.add(forest.cells());
      alerts.addAll(forest.alerts());
    }
    alerts.addAll(recent);
  }

  /// What is to be merged now: the latest alerts, when there are many, and all forests from the
  /// first that is no more than twice as large as what comes after it; nothing when all is well.
  static @Nullable ForestMerge due(AlertSnapshot snapshot) {
    var forests = snapshot.forests();
    boolean isMany = snapshot.recent().size() > AlertSnapshot.MANY;
    int after = isMany ? snapshot.recent().size() : 0;
    int first = forests.size();
    for (int i = forests.size() - 1; i >= 0; i--) {
      if (forests.get(i).size() <= 2 * after) first = i;
      after += forests.get(i).size();
    }
    return isMany || first < forests.size()
        ? new ForestMerge(forests.subList(first, forests.size()), snapshot.recent())
        : null;
  }

  /// Puts the alerts in order; takes up to a millisecond for each.
  void putInOrder() {
    merged = Forest.of(alerts);
  }

  boolean isDone() {
    return merged != null;
  }

  /// Says that these alerts were taken out or replaced since. Not while it is being applied.
  void heed(Set<Integer> out) {
    changed.addAll(out);
  }

  /// What is there now, with the one forest in place of what became it. Whatever came or went since
  /// the merge began stays so.
  AlertSnapshot applied(AlertSnapshot now) {
    var forests = new ArrayList<Forest>();
    for (var forest : now.forests()) if (!old.contains(forest.cells())) forests.add(forest);
    if (merged != null) forests.add(merged.without(changed));
    var recent = now.recent().stream().filter(it -> changed.contains(it.id())).toList();
    return new AlertSnapshot(forests, recent);
  }
}
