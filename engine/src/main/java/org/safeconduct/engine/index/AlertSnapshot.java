package org.safeconduct.engine.index;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The alerts of one moment. Does not change, so any number of threads may ask it anything.
public final class AlertSnapshot {
  static final AlertSnapshot EMPTY = new AlertSnapshot(List.of(), List.of());

  /// More alerts than that are put in order rather than looked at one by one.
  static final int MANY = 16;

  private final List<Forest> forests;
  private final List<AlertArea> recent;

  /// @param forests most alerts, the larger forests first
  /// @param recent alerts that came since
  AlertSnapshot(List<Forest> forests, List<AlertArea> recent) {
    this.forests = forests.stream().filter(it -> it.size() > 0).toList();
    this.recent = List.copyOf(recent);
  }

  /// These alerts; puts them in order when they are many.
  static AlertSnapshot of(List<AlertArea> alerts) {
    return alerts.size() > MANY
        ? new AlertSnapshot(List.of(Forest.of(alerts)), List.of())
        : new AlertSnapshot(List.of(), alerts);
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

  /// The alerts in that cell of the finest grid.
  CellAlerts inCell(int cell) {
    var draft = new CellAlerts.Draft(cell);
    for (var forest : forests) forest.inCell(cell, draft);
    for (var alert : recent) draft.add(alert, alert.area().find(cell));
    return draft.alerts();
  }

  /// How many alerts there are.
  public int size() {
    return forests.stream().mapToInt(Forest::size).sum() + recent.size();
  }

  /// These alerts without some.
  AlertSnapshot without(Set<Integer> out) {
    return new AlertSnapshot(
        forests.stream().map(it -> it.without(out)).toList(),
        recent.stream().filter(it -> !out.contains(it.id())).toList());
  }

  /// These alerts and others, none of which is among these.
  AlertSnapshot and(AlertSnapshot other) {
    return new AlertSnapshot(joined(forests, other.forests), joined(recent, other.recent));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  List<Forest> forests() {
    return forests;
  }

  List<AlertArea> recent() {
    return recent;
  }
}
