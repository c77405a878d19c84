package org.safeconduct.engine.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Finds the alerts that hold at a point, while they change. Readers take an [AlertSnapshot] and
/// never wait; writers take turns, and wait for no [ForestMerge].
///
/// An alert can be found at once, among the latest, which are looked at one by one. When there
/// are many of those, a thread of its own puts them into a forest of cells; and as soon as a
/// forest is about as large as those after it, they become one, so that there are few forests and
/// each alert is put in order a few times only. Many alerts that come at once are put in order by
/// whoever brings them.
public final class AlertIndex {
  private final Executor merger;
  private volatile AlertSnapshot now = AlertSnapshot.EMPTY;
  private @Nullable ForestMerge merge;

  /// An index without alerts.
  public AlertIndex() {
    this(work -> Thread.ofPlatform().daemon().name("merge-alerts").start(work));
  }

  /// @param merger where alerts are put in order
  AlertIndex(Executor merger) {
    this.merger = merger;
  }

  /// The alerts as they are now.
  public AlertSnapshot now() {
    return now;
  }

  /// Takes alerts out and puts alerts in, all seen together. An alert that is there already is
  /// replaced. When no thread can be started to put them in order, that is thrown, and the change
  /// is made all the same.
  ///
  /// @param come each id once
  public void change(Set<Integer> gone, List<AlertArea> come) {
    var out = new HashSet<>(gone);
    come.forEach(alert -> out.add(alert.id()));
    write(out, AlertSnapshot.of(come));
  }

  private synchronized void write(Set<Integer> out, AlertSnapshot come) {
    now = now.without(out).and(come);
    if (merge != null) merge.heed(out);
    else mergeIfDue();
  }

  private void mergeIfDue() {
    merge = ForestMerge.due(now);
    if (merge == null) return;
    var due = merge;
    try {
      merger.execute(() -> carryOut(due));
    } catch (RuntimeException | Error notStarted) {
      merge = null;
      throw notStarted;
    }
  }

  private void carryOut(ForestMerge due) {
    try {
      due.putInOrder();
    } finally {
      end(due);
    }
  }

  /// A merge that failed, or could not be started, changes nothing; the next change makes it due
  /// again.
  private synchronized void end(ForestMerge due) {
    merge = null;
    if (!due.isDone()) return;
    now = due.applied(now);
    mergeIfDue();
  }
}
