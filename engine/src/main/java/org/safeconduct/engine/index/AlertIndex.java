package org.safeconduct.engine.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the alerts that hold at a point, while they change. Readers take an [AlertSnapshot] and
/// never wait; writers take turns.
///
/// An alert can be found at once, among the latest, which are looked at one by one. When there
/// are many of those, the writer puts them into a forest of cells; and as soon as a forest is
/// about as large as the one before it, the two become one, so that there are few forests and
/// each alert is put in order a few times only.
public final class AlertIndex {
  private static final int MOST_RECENT = 64;

  private volatile AlertSnapshot now = AlertSnapshot.EMPTY;

  /// The alerts as they are now.
  public AlertSnapshot now() {
    return now;
  }

  /// Takes alerts out and puts alerts in, all seen together. An alert that is there already is
  /// replaced.
  ///
  /// @param come each id once
  public synchronized void change(Set<Integer> gone, List<AlertArea> come) {
    var out = new HashSet<>(gone);
    come.forEach(alert -> out.add(alert.id()));
    now = now.changed(out, come);
    if (now.recent().size() > MOST_RECENT) now = settled(now);
  }

  private static AlertSnapshot settled(AlertSnapshot snapshot) {
    var forests = new ArrayList<>(snapshot.forests());
    var alerts = new ArrayList<>(snapshot.recent());
    while (!forests.isEmpty() && forests.getLast().size() <= 2 * alerts.size())
      alerts.addAll(forests.removeLast().alerts());
    forests.add(Forest.of(alerts));
    return new AlertSnapshot(List.copyOf(forests), List.of());
  }
}
