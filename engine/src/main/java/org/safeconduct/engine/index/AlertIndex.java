package org.safeconduct.engine.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the alerts that hold at a point, while they change. Readers take an [AlertSnapshot] and
/// never wait; writers take turns.
public final class AlertIndex {
  /// So many alerts are looked at one by one before they are put in order among the rest.
  private static final int MOST_RECENT = 64;

  private volatile AlertSnapshot now = AlertSnapshot.EMPTY;

  /// The alerts as they are now.
  public AlertSnapshot now() {
    return now;
  }

  /// Takes alerts out and puts alerts in, all seen together. An alert that is there already is
  /// replaced.
  public synchronized void change(Set<Integer> gone, List<AlertArea> come) {
    var out = new HashSet<>(gone);
    come.forEach(alert -> out.add(alert.id()));
    var recent = new ArrayList<AlertArea>();
    for (var alert : now.recent()) if (!out.contains(alert.id())) recent.add(alert);
    recent.addAll(come);
    var withdrawn = withdrawn(out);
    if (recent.size() <= MOST_RECENT)
      now = new AlertSnapshot(now.settled(), withdrawn, List.copyOf(recent));
    else now = settled(withdrawn, recent);
  }

  private BitSet withdrawn(Set<Integer> out) {
    var withdrawn = (BitSet) now.withdrawn().clone();
    var alerts = now.settled().alerts();
    for (int i = 0; i < alerts.size(); i++) if (out.contains(alerts.get(i).id())) withdrawn.set(i);
    return withdrawn;
  }

  private AlertSnapshot settled(BitSet withdrawn, List<AlertArea> recent) {
    var all = new ArrayList<AlertArea>();
    var before = now.settled().alerts();
    for (int i = 0; i < before.size(); i++) if (!withdrawn.get(i)) all.add(before.get(i));
    all.addAll(recent);
    return new AlertSnapshot(new CellForest(all), new BitSet(), List.of());
  }
}
