package org.safeconduct.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.AlertArea;
import org.safeconduct.engine.index.AlertIndex;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;

/// The areas that are watched: by id, by point, and by numbered place. For one thread at a time.
final class WatchedAreas {
  private final Map<UUID, Grounds.Ready> areas = new HashMap<>();
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private final List<UUID> ids = new ArrayList<>();
  private final AlertIndex byPoint = new AlertIndex();
  private final Map<Integer, List<UUID>> byPlace = new HashMap<>();
  private Places places = Places.NONE;
  private @Nullable Grounds numberedBy;

  void put(UUID id, Area area) {
    var covering = Covering.of(area);
    areas.put(id, new Grounds.Ready(new Ground(area), covering, true));
    int number = numbers.computeIfAbsent(id, this::added);
    byPoint.change(
        Set.of(), List.of(new AlertArea(number, covering, Integer.MIN_VALUE, Leg.FOREVER)));
    byPlace.clear();
  }

  void remove(UUID id) {
    areas.remove(id);
    var number = numbers.get(id);
    if (number != null) byPoint.change(Set.of(number), List.of());
    byPlace.clear();
  }

  Set<UUID> ids() {
    return areas.keySet();
  }

  Grounds.Ready get(UUID id) {
    return Objects.requireNonNull(areas.get(id));
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

  /// The areas that the place of any of her facts of that moment touches.
  Set<UUID> around(Known known, Instant now) {
    var around = new HashSet<UUID>();
    var moment = Interval.at(now);
    for (int i = 0; i < known.facts().size(); i++) {
      var fact = known.facts().get(i);
      if (!fact.when().overlaps(moment)) continue;
      int place = known.places()[i];
      if (place != Places.POINT) around.addAll(byPlace.computeIfAbsent(place, this::touching));
      else if (fact.where() instanceof Where.At at) addAround(at, around);
    }
    return around;
  }

  private void addAround(Where.At at, Set<UUID> around) {
    int x = Leg.units(at.position().longitude());
    int y = Leg.units(at.position().latitude());
    for (int number : byPoint.now().find(x, y, 0, 1)) around.add(ids.get(number));
  }

  private List<UUID> touching(int place) {
    var touching = new ArrayList<UUID>();
    areas.forEach((id, ready) -> {
      if (ready.ground().touched(places).contact(place) != Contact.NONE) touching.add(id);
    });
    return touching;
  }

  private int added(UUID id) {
    ids.add(id);
    return ids.size() - 1;
  }
}
