package org.safeconduct.engine.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// The legs of one moment. Does not change, so any number of threads may ask it anything.
public final class LegSnapshot {
  static final LegSnapshot EMPTY = new LegSnapshot(new EnumMap<>(Shelf.class));

  private final Map<Shelf, ShelfContent> shelves;

  LegSnapshot(Map<Shelf, ShelfContent> shelves) {
    this.shelves = shelves;
  }

  /// How many legs lie in the area and overlap the interval. Legs that only touch it in time
  /// do not count; those on an edge of the area do.
  ///
  /// @param start the first second asked about, counted from 2000-01-01T00:00Z
  /// @param end the first second after it
  public long count(Squares area, int start, int end) {
    var count = new Count();
    search(new Search(area, start, end, count));
    return count.value();
  }

  /// The ids of those legs and the numbers of their people, in no particular order.
  ///
  /// @param start the first second asked about, counted from 2000-01-01T00:00Z
  /// @param end the first second after it
  public Found find(Squares area, int start, int end) {
    var found = new Found();
    search(new Search(area, start, end, found));
    return found;
  }

  /// How many legs there are.
  public long size() {
    return shelves.values().stream()
        .flatMap(it -> Arrays.stream(it.partitions()))
        .mapToLong(Partition::size)
        .sum();
  }

  /// Hands every leg to the taker, in no particular order.
  public void each(Consumer<Leg> taker) {
    for (var shelf : shelves.values())
      for (var partition : shelf.partitions()) partition.each(taker);
  }

  ShelfContent content(Shelf shelf) {
    return shelves.getOrDefault(shelf, ShelfContent.EMPTY);
  }

  private void search(Search search) {
    for (var entry : shelves.entrySet()) {
      var shelf = entry.getKey();
      var content = entry.getValue();
      int first = Math.max(content.first(), shelf.firstReaching(search.start()));
      int last = Math.min(content.last(), shelf.lastStartingBefore(search.end()));
      for (int number = first; number <= last; number++) search.in(content.get(number));
    }
  }
}
