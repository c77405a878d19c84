package org.safeconduct.engine.index;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds legs by area and interval, while they change. Readers take a [LegSnapshot] and never
/// wait; writers take turns.
public final class LegIndex {
  private volatile LegSnapshot now;

  /// An index without legs.
  public LegIndex() {
    now = LegSnapshot.EMPTY;
  }

  LegIndex(LegSnapshot first) {
    now = first;
  }

  /// An index of many legs at once; uses every processor.
  public static LegIndex of(Legs legs) {
    return new LegIndex(new Sorting(legs).snapshot());
  }

  /// The legs as they are now.
  public LegSnapshot now() {
    return now;
  }

  /// Takes legs out and puts legs in, all seen together.
  ///
  /// @param gone as they were put in
  /// @return how many of those to be taken out were there
  public synchronized int change(List<Leg> gone, List<Leg> come) {
    var drafts = new Drafts(now);
    int found = 0;
    for (var leg : gone) found += drafts.of(leg).withdraw(leg) ? 1 : 0;
    for (var leg : come) drafts.of(leg).add(leg);
    now = drafts.snapshot();
    return found;
  }

  /// The partitions that a batch of changes touches.
  private static final class Drafts {
    private final LegSnapshot before;
    private final Map<Shelf, Map<Integer, PartitionDraft>> touched = new EnumMap<>(Shelf.class);

    Drafts(LegSnapshot before) {
      this.before = before;
    }

    PartitionDraft of(Leg leg) {
      var shelf = Shelf.of(leg.from(), leg.until());
      return touched
          .computeIfAbsent(shelf, _ -> new HashMap<>())
          .computeIfAbsent(
              shelf.partition(leg.from()),
              number -> new PartitionDraft(before.content(shelf).get(number)));
    }

    LegSnapshot snapshot() {
      var shelves = new EnumMap<Shelf, ShelfContent>(Shelf.class);
      for (var shelf : Shelf.values()) {
        var changed = new HashMap<Integer, Partition>();
        touched
            .getOrDefault(shelf, Map.of())
            .forEach((number, draft) -> changed.put(number, draft.partition()));
        var content = before.content(shelf);
        shelves.put(shelf, changed.isEmpty() ? content : content.with(changed));
      }
      return new LegSnapshot(shelves);
    }
  }
}
