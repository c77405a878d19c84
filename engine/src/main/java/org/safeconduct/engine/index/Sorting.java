package org.safeconduct.engine.index;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Puts many legs into partitions and each partition into the order of its cells: first each
/// leg is given its partition, then the partitions are sorted side by side.
final class Sorting {
  private final Legs legs;
  private final Map<Shelf, Map<Integer, IntList>> members = new EnumMap<>(Shelf.class);

  Sorting(Legs legs) {
    this.legs = legs;
    for (int leg = 0; leg < legs.size(); leg++) {
      var shelf = Shelf.of(legs.from(leg), legs.until(leg));
      members
          .computeIfAbsent(shelf, _ -> new HashMap<>())
          .computeIfAbsent(shelf.partition(legs.from(leg)), _ -> new IntList(1_024))
          .add(leg);
    }
  }

  LegSnapshot snapshot() {
    var shelves = new EnumMap<Shelf, ShelfContent>(Shelf.class);
    members.forEach((shelf, partitions) -> shelves.put(shelf, sorted(partitions)));
    return new LegSnapshot(shelves);
  }

  private ShelfContent sorted(Map<Integer, IntList> partitions) {
    var done = new ConcurrentHashMap<Integer, Partition>();
    partitions.entrySet().parallelStream()
        .forEach(it -> done.put(it.getKey(), Partition.of(sorted(it.getValue()))));
    return ShelfContent.EMPTY.with(done);
  }

  private Columns sorted(IntList partition) {
    var cells = new long[partition.size()];
    for (int i = 0; i < cells.length; i++)
      cells[i] = Integer.toUnsignedLong(legs.cell(partition.get(i)));
    var order = Order.of(cells);
    var columns = Columns.room(order.length);
    for (int i = 0; i < order.length; i++) columns.put(i, legs, partition.get(order[i]));
    return columns;
  }
}
