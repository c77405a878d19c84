package org.safeconduct.engine.index;

import java.util.BitSet;
import java.util.List;

/// The alerts of one moment. Does not change, so any number of threads may ask it anything.
public final class AlertSnapshot {
  static final AlertSnapshot EMPTY =
      new AlertSnapshot(new CellForest(List.of()), new BitSet(), List.of());

  private final CellForest settled;
  private final BitSet withdrawn;
  private final List<AlertArea> recent;

  /// @param settled most alerts
  /// @param withdrawn which of those hold no longer
  /// @param recent alerts that came since
  AlertSnapshot(CellForest settled, BitSet withdrawn, List<AlertArea> recent) {
    this.settled = settled;
    this.withdrawn = withdrawn;
    this.recent = recent;
  }

  /// The ids of the alerts that hold at a point at any time of the interval, in no particular
  /// order. Alerts that only touch it in time do not count.
  ///
  /// @param longitude in units of 1e-7 degrees
  /// @param latitude in units of 1e-7 degrees
  /// @param start the first second asked about, counted from 2000-01-01T00:00Z
  /// @param end the first second after it
  public int[] find(int longitude, int latitude, int start, int end) {
    var found = new IntList(32);
    settled.find(longitude, latitude, start, end, found);
    int kept = 0;
    for (int i = 0; i < found.size(); i++)
      if (!withdrawn.get(found.get(i)))
        found.set(kept++, settled.alerts().get(found.get(i)).id());
    found.cutTo(kept);
    for (var alert : recent)
      if (alert.overlaps(start, end) && alert.area().covers(longitude, latitude))
        found.add(alert.id());
    return found.toArray();
  }

  /// How many alerts there are.
  public int size() {
    return settled.alerts().size() - withdrawn.cardinality() + recent.size();
  }

  CellForest settled() {
    return settled;
  }

  BitSet withdrawn() {
    return withdrawn;
  }

  List<AlertArea> recent() {
    return recent;
  }
}
