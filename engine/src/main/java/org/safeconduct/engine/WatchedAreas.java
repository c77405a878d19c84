package org.safeconduct.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.AlertArea;
import org.safeconduct.engine.index.AlertIndex;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.engine.index.KnownCells;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.shared.Area;

/// The areas that are watched: by id, by point, and by numbered place. For one thread at a time.
final class WatchedAreas {
  private final Map<UUID, Grounds.Ready> areas = new HashMap<>();
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final List<UUID> ids = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private final AlertIndex byPoint = new AlertIndex();
  private final KnownCells cells = new KnownCells(byPoint);
  private final Map<Integer, Meeting> byPlace = new HashMap<>();
  private Places places = Places.NONE;
  private @Nullable Grounds numberedBy;

  void put(UUID id, Area area) {
    var covering = Covering.of(area);
    var after = new Grounds.Ready(new Ground(area), covering, true);
    var before = areas.put(id, after);
    int number = numbers.computeIfAbsent(id, this::added);
    if (before != null) forget(number, before);
    heed(number, after);
    byPoint.change(
        Set.of(), List.of(new AlertArea(number, covering, Integer.MIN_VALUE, Leg.FOREVER)));
  }

  /// Watches an area no more, if it was watched. It keeps its number until that is [freed][#free].
  void remove(UUID id) {
    var before = areas.remove(id);
    if (before == null) return;
    forget(number(id), before);
    byPoint.change(Set.of(number(id)), List.of());
  }

  /// Lets another area have the number of one that is watched no more, once nobody names it.
  void free(UUID id) {
    var number = numbers.remove(id);
    if (number != null) free.add(number);
  }

  Set<UUID> ids() {
    return areas.keySet();
  }

  Grounds.Ready get(UUID id) {
    return Objects.requireNonNull(areas.get(id));
  }

  /// The number of an area that is watched, or was and has not been freed.
  int number(UUID id) {
    return Objects.requireNonNull(numbers.get(id));
  }

  /// The area with that number.
  UUID id(int number) {
    return ids.get(number);
  }

  /// Takes over the numbers of places of this world.
  void follow(World world) {
    if (world.grounds() != numberedBy) {
      byPlace.clear();
      areas.replaceAll((_, ready) ->
          new Grounds.Ready(new Ground(ready.ground().area()), ready.covering(), true));
      numberedBy = world.grounds();
    }
    places = world.places();
  }

  /// Which areas the place of a fact meets.
  Meeting meeting(Known known, int fact) {
    int place = known.place(fact);
    return place == Places.POINT
        ? Meeting.held(cells.find(known.x(fact), known.y(fact)))
        : byPlace.computeIfAbsent(place, this::meeting);
  }

  private Meeting meeting(int place) {
    var met = new TreeMap<Integer, Contact>();
    areas.forEach((id, ready) -> {
      var contact = ready.ground().touched(places).contact(place);
      if (contact != Contact.NONE) met.put(number(id), contact);
    });
    return new Meeting(
        met.keySet().stream().mapToInt(it -> it).toArray(), met.values().toArray(Contact[]::new));
  }

  /// Takes an area that came into the meetings that are known. Of all others it changes nothing,
  /// because an area comes or goes much more often than anybody comes to a new town.
  private void heed(int number, Grounds.Ready after) {
    cells.forget(after.covering());
    var touched = after.ground().touched(places);
    for (int place : touched.numbers())
      byPlace.computeIfPresent(place, (_, meeting) -> meeting.with(number, touched.contact(place)));
  }

  private void forget(int number, Grounds.Ready before) {
    cells.forget(before.covering());
    for (int place : before.ground().touched(places).numbers())
      byPlace.computeIfPresent(place, (_, meeting) -> meeting.with(number, Contact.NONE));
  }

  private int added(UUID id) {
    var freed = free.poll();
    if (freed == null) {
      ids.add(id);
      return ids.size() - 1;
    }
    ids.set(freed, id);
    return freed;
  }
}
