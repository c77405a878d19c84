package org.safeconduct.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.shared.Area;

class AlertIndexTest {
  private record Known(Area area, int from, int until) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void finds_what_looking_at_each_alert_finds_while_alerts_come_and_go(long seed) {
    var random = new SplittableRandom(seed);
    var index = new AlertIndex();
    var known = new HashMap<Integer, Known>();
    int nextId = 0;
    for (int round = 0; round < 20; round++) {
      var gone = new HashSet<Integer>();
      for (int id : known.keySet()) if (random.nextInt(5) == 0) gone.add(id);
      known.keySet().removeAll(gone);
      var come = new ArrayList<AlertArea>();
      for (int i = random.nextInt(60); i > 0; i--) {
        int id = random.nextInt(10) == 0 && nextId > 0 ? random.nextInt(nextId) : nextId++;
        int from = random.nextInt(1_000);
        var alert = new Known(RandomAreas.star(random), from, from + random.nextInt(500));
        known.put(id, alert);
        come.removeIf(it -> it.id() == id);
        come.add(new AlertArea(id, Covering.of(alert.area()), alert.from(), alert.until()));
      }
      index.change(gone, come);
      compare(random, index.now(), known);
    }
  }

  @Test
  void an_alert_that_was_withdrawn_is_found_no_more() {
    var index = new AlertIndex();
    var area = Covering.of(RandomAreas.star(new SplittableRandom(1)));
    index.change(Set.of(), List.of(new AlertArea(7, area, 0, 10)));
    var before = index.now();
    index.change(Set.of(7), List.of());

    assertThat(before.size()).isOne();
    assertThat(index.now().size()).isZero();
  }

  private static void compare(
      SplittableRandom random, AlertSnapshot now, Map<Integer, Known> known) {
    assertThat(now.size()).isEqualTo(known.size());
    var places = new ArrayList<int[]>();
    for (var alert : known.values())
      for (var corner : alert.area().geometry().getCoordinates())
        if (random.nextInt(20) == 0)
          places.add(new int[] {Grid.units(corner.x), Grid.units(corner.y)});
    for (int i = 0; i < 200; i++)
      places.add(new int[] {
        random.nextInt(-1_800_000_000, 1_800_000_001), random.nextInt(-900_000_000, 900_000_001)
      });
    for (var place : places) {
      int start = random.nextInt(1_500);
      int end = start + 1 + random.nextInt(300);
      var expected = new HashSet<Integer>();
      known.forEach((id, alert) -> {
        if (alert.from() < end
            && alert.until() > start
            && alert.area().covers(Grid.degrees(place[0]), Grid.degrees(place[1])))
          expected.add(id);
      });
      assertThat(now.find(place[0], place[1], start, end))
          .as("at %d %d", place[0], place[1])
          .containsExactlyInAnyOrder(expected.stream().mapToInt(it -> it).toArray());
    }
  }
}
