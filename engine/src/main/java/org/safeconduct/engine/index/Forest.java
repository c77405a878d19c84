package org.safeconduct.engine.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Alerts in a forest of cells, and which of them hold no longer. Does not change.
///
/// @param places where in the forest each alert is, by its id
record Forest(CellForest cells, Map<Integer, Integer> places, BitSet withdrawn) {
  static Forest of(List<AlertArea> alerts) {
    var places = HashMap.<Integer, Integer>newHashMap(alerts.size());
    for (int place = 0; place < alerts.size(); place++)
      places.put(alerts.get(place).id(), place);
    return new Forest(new CellForest(alerts), places, new BitSet());
  }

  /// The same without those alerts.
  Forest without(Set<Integer> out) {
    var gone = (BitSet) withdrawn.clone();
    for (int id : out) {
      var place = places.get(id);
      if (place != null) gone.set(place);
    }
    return gone.cardinality() == withdrawn.cardinality() ? this : new Forest(cells, places, gone);
  }

  /// How many hold.
  int size() {
    return places.size() - withdrawn.cardinality();
  }

  /// Those that hold.
  List<AlertArea> alerts() {
    var alerts = new ArrayList<AlertArea>(size());
    for (int place = 0; place < places.size(); place++)
      if (!withdrawn.get(place)) alerts.add(cells.alerts().get(place));
    return alerts;
  }

  /// Adds the id of each alert that holds at the point at any time of the interval.
  void find(int x, int y, int start, int end, IntList into) {
    int kept = into.size();
    cells.find(x, y, start, end, into);
    for (int i = kept; i < into.size(); i++) {
      int place = into.get(i);
      if (!withdrawn.get(place)) into.set(kept++, cells.id(place));
    }
    into.cutTo(kept);
  }

  /// Adds each alert in that cell of the finest grid.
  void inCell(int cell, CellAlerts.Draft draft) {
    cells.each(cell, (place, square) -> {
      var alert = cells.alerts().get(place);
      if (withdrawn.get(place)) return;
      if (square == AlertCells.INSIDE) draft.addEverywhere(alert);
      else draft.add(alert, square);
    });
  }
}
