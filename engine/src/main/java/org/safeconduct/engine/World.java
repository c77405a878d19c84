package org.safeconduct.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// What is known at one moment: a large indexed snapshot, and the few people who changed since
/// it was taken. Does not change; every change makes the next world, which shares the snapshot
/// until too many people have changed.
///
/// @param recent everything known of those who changed, in place of what the snapshot says
/// @param gone who is in the snapshot and no longer known
record World(Snapshot settled, Map<UUID, List<Fact>> recent, Set<UUID> gone) {
  static final World EMPTY = new World(Snapshot.EMPTY, Map.of(), Set.of());

  World with(Map<UUID, List<Fact>> facts) {
    var changed = new HashMap<>(recent);
    changed.putAll(facts);
    var back = new HashSet<>(gone);
    back.removeAll(facts.keySet());
    return new World(settled, changed, back);
  }

  World without(UUID person) {
    var changed = new HashMap<>(recent);
    changed.remove(person);
    var left = new HashSet<>(gone);
    if (settled.find(person).isPresent()) left.add(person);
    return new World(settled, changed, left);
  }

  /// Whether the snapshot no longer tells the truth about this person.
  boolean changed(UUID person) {
    return recent.containsKey(person) || gone.contains(person);
  }

  List<Fact> factsOf(UUID person) {
    var changed = recent.get(person);
    if (changed != null) return changed;
    if (gone.contains(person)) return List.of();
    return settled.find(person).map(Snapshot.Known::facts).orElse(List.of());
  }

  void each(BiConsumer<UUID, List<Fact>> taker) {
    recent.forEach(taker);
    for (var known : settled.people())
      if (!changed(known.person())) taker.accept(known.person(), known.facts());
  }

  int people() {
    long added =
        recent.keySet().stream().filter(it -> settled.find(it).isEmpty()).count();
    return settled.people().size() - gone.size() + (int) added;
  }

  /// How many people changed since the snapshot was taken.
  int changes() {
    return recent.size() + gone.size();
  }

  /// The same knowledge with a new snapshot of all of it.
  World resettled() {
    return new World(Snapshot.of(this), Map.of(), Set.of());
  }
}
