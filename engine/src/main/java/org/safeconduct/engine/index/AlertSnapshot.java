package org.safeconduct.engine.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The alerts of one moment. Does not change, so any number of threads may ask it anything.
public final class AlertSnapshot {
  static final AlertSnapshot EMPTY = new AlertSnapshot(List.of(), List.of());

  private final List<Forest> forests;
  private final List<AlertArea> recent;

  /// @param forests most alerts, the larger forests first
  /// @param recent alerts that came since
  AlertSnapshot(List<Forest> forests, List<AlertArea> recent) {
    this.forests = forests;
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
    var found = new IntList(64);
    for (var forest : forests) forest.find(longitude, latitude, start, end, found);
    for (var alert : recent)
      if (alert.overlaps(start, end) && alert.area().covers(longitude, latitude))
        found.add(alert.id());
    return found.toArray();
  }

  /// How many alerts there are.
  public int size() {
    return forests.stream().mapToInt(Forest::size).sum() + recent.size();
  }

  /// These alerts without some, and with others among the latest.
  AlertSnapshot changed(Set<Integer> out, List<AlertArea> come) {
    var left =
        forests.stream().map(it -> it.without(out)).filter(it -> it.size() > 0).toList();
    var latest = new ArrayList<AlertArea>();
    for (var alert : recent) if (!out.contains(alert.id())) latest.add(alert);
    latest.addAll(come);
    return new AlertSnapshot(left, List.copyOf(latest));
  }

  List<Forest> forests() {
    return forests;
  }

  List<AlertArea> recent() {
    return recent;
  }
}
