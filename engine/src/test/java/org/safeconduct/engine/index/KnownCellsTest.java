package org.safeconduct.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.shared.Area;

class KnownCellsTest {
  private static final int ROUNDS = 60;

  private final AlertIndex index = new AlertIndex(Runnable::run);
  private final KnownCells cells = new KnownCells(index);
  private final Map<Integer, Area> areas = new HashMap<>();
  private final Map<Integer, Covering> coverings = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void who_stays_in_a_cell_is_told_what_a_look_at_each_alert_tells(long seed) {
    var random = new SplittableRandom(seed);
    var places = new ArrayList<int[]>();
    for (int round = 0; round < ROUNDS; round++) {
      int id = random.nextInt(40);
      if (random.nextInt(4) == 0) takeOut(id);
      else places.addAll(putIn(id, RandomAreas.star(random), random));
      for (var place : places) stay(place, random);
    }
  }

  private List<int[]> putIn(int id, Area area, SplittableRandom random) {
    var before = coverings.put(id, Covering.of(area));
    areas.put(id, area);
    var after = coverings.get(id);
    index.change(Set.of(), List.of(new AlertArea(id, after, Integer.MIN_VALUE, Leg.FOREVER)));
    cells.forget(after);
    if (before != null) cells.forget(before);
    var places = new ArrayList<int[]>();
    var corners = area.geometry().getCoordinates();
    for (int i = 0; i < 3; i++) {
      var corner = corners[random.nextInt(corners.length)];
      places.add(new int[] {Grid.units(corner.x), Grid.units(corner.y)});
    }
    var inside = area.geometry().getInteriorPoint();
    places.add(new int[] {Grid.units(inside.getX()), Grid.units(inside.getY())});
    return places;
  }

  private void takeOut(int id) {
    areas.remove(id);
    index.change(Set.of(id), List.of());
    var before = coverings.remove(id);
    if (before != null) cells.forget(before);
  }

  /// Some steps around a place, some within its cell and some beyond.
  private void stay(int[] place, SplittableRandom random) {
    int reach = random.nextInt(3) == 0 ? 200_000 : 30_000;
    for (int step = 0; step < 3; step++) {
      int x = place[0] + (step == 0 ? 0 : random.nextInt(-reach, reach));
      int y = place[1] + (step == 0 ? 0 : random.nextInt(-reach, reach));
      var expected = areas.entrySet().stream()
          .filter(it -> it.getValue().covers(Grid.degrees(x), Grid.degrees(y)))
          .mapToInt(Map.Entry::getKey)
          .sorted()
          .toArray();
      assertThat(cells.find(x, y)).as("at %d %d", x, y).containsExactly(expected);
    }
  }
}
