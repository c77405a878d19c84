package org.safeconduct.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.Area;

class LegIndexTest {
  private static final int DAY = 86_400;
  private static final Area EVERYWHERE =
      Area.of(Area.GEOMETRIES.toGeometry(new Envelope(-180, 180, -90, 90)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void finds_what_looking_at_each_leg_finds(long seed) {
    var random = new SplittableRandom(seed);
    var legs = legs(random, 20_000, 0);
    var index = LegIndex.of(table(legs));

    compare(random, index, legs);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void finds_the_same_while_legs_come_and_go(long seed) {
    var random = new SplittableRandom(seed);
    var known = new HashMap<Integer, Leg>();
    legs(random, 5_000, 0).forEach(leg -> known.put(leg.id(), leg));
    var index = LegIndex.of(table(known.values()));
    for (int round = 1; round <= 12; round++) {
      var gone = some(random, known);
      var come = legs(random, random.nextInt(3_000), round * 100_000);
      assertThat(index.change(gone, come)).isEqualTo(gone.size());
      gone.forEach(leg -> known.remove(leg.id()));
      come.forEach(leg -> known.put(leg.id(), leg));
      compare(random, index, known.values());
    }
  }

  @Test
  void legs_that_only_touch_the_interval_do_not_count() {
    var index = new LegIndex();
    index.change(List.of(), List.of(new Leg(1, 1, 0, 0, 100, 200)));
    var everywhere = Covering.of(EVERYWHERE);

    assertThat(index.now().count(everywhere, 200, 300)).isZero();
    assertThat(index.now().count(everywhere, 0, 100)).isZero();
    assertThat(index.now().count(everywhere, 199, 200)).isOne();
    assertThat(index.now().count(everywhere, 100, 101)).isOne();
  }

  @Test
  void what_has_no_end_is_found_in_any_later_interval() {
    var index = new LegIndex();
    index.change(List.of(), List.of(new Leg(1, 1, 0, 0, -40 * DAY, Leg.FOREVER)));
    var everywhere = Covering.of(EVERYWHERE);

    assertThat(index.now().count(everywhere, 60 * 365 * DAY, 60 * 365 * DAY + 1))
        .isOne();
    assertThat(index.now().count(everywhere, -50 * DAY, -40 * DAY)).isZero();
  }

  @Test
  void a_leg_that_was_never_there_cannot_be_taken_out() {
    var index = new LegIndex();

    assertThat(index.change(List.of(new Leg(1, 1, 0, 0, 100, 200)), List.of())).isZero();
  }

  @Test
  void a_snapshot_stays_as_it_was() {
    var index = new LegIndex();
    var leg = new Leg(1, 1, 0, 0, 100, 200);
    index.change(List.of(), List.of(leg));
    var before = index.now();
    index.change(List.of(leg), legs(new SplittableRandom(1), 3_000, 10));

    assertThat(before.size()).isOne();
    assertThat(before.count(Covering.of(EVERYWHERE), 0, 1_000)).isOne();
    assertThat(index.now().size()).isEqualTo(3_000);
  }

  /// A writer moves legs about two at a time; whoever reads meanwhile sees both or neither.
  @Test
  void readers_see_whole_changes_only() throws InterruptedException {
    var index = new LegIndex();
    var everywhere = Covering.of(EVERYWHERE);
    var done = new AtomicBoolean();
    var wrong = new ArrayList<String>();
    var seen = new HashSet<Long>();
    var reader = Thread.ofPlatform().start(() -> {
      while (!done.get()) {
        var now = index.now();
        long count = now.count(everywhere, 0, 10 * DAY);
        seen.add(count);
        if (count % 2 != 0 || count != now.find(everywhere, 0, 10 * DAY).size())
          wrong.add("saw " + count);
      }
    });
    var random = new SplittableRandom(7);
    List<Leg> there = List.of();
    for (int i = 0; i < 20_000; i++) {
      var next = legsWithin(random, 2, 10 * i);
      index.change(i % 3 == 0 ? there : List.of(), next);
      there = next;
    }
    done.set(true);
    reader.join();

    assertThat(wrong).isEmpty();
    assertThat(seen).as("how many legs there were at each reading").hasSizeGreaterThan(10);
  }

  private static void compare(SplittableRandom random, LegIndex index, Iterable<Leg> legs) {
    for (int question = 0; question < 12; question++) {
      var area = question == 0 ? EVERYWHERE : RandomAreas.star(random);
      int start = random.nextInt(-400 * DAY, 900 * DAY);
      int end = start + 1 + random.nextInt(question % 2 == 0 ? DAY : 60 * DAY);
      var covering = Covering.of(area);
      var expected = new ArrayList<Leg>();
      for (var leg : legs)
        if (leg.from() < end
            && leg.until() > start
            && area.covers(Grid.degrees(leg.longitude()), Grid.degrees(leg.latitude())))
          expected.add(leg);

      var found = index.now().find(covering, start, end);
      assertThat(index.now().count(covering, start, end)).isEqualTo(expected.size());
      assertThat(found.ids())
          .containsExactlyInAnyOrder(expected.stream().mapToInt(Leg::id).toArray());
      assertThat(found.distinctPeople())
          .containsExactly(
              expected.stream().mapToInt(Leg::person).distinct().sorted().toArray());
    }
  }

  private static List<Leg> some(SplittableRandom random, Map<Integer, Leg> known) {
    return known.values().stream().filter(_ -> random.nextInt(4) == 0).toList();
  }

  private static List<Leg> legs(SplittableRandom random, int count, int firstId) {
    var legs = new ArrayList<Leg>();
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(-400 * DAY, 900 * DAY);
      int until = switch (random.nextInt(8)) {
        case 0 -> Leg.FOREVER;
        case 1 -> from;
        case 2 -> from + random.nextInt(700 * DAY);
        default -> from + random.nextInt(40 * DAY);
      };
      legs.add(new Leg(
          firstId + i,
          random.nextInt(2_000),
          random.nextInt(-1_800_000_000, 1_800_000_001),
          random.nextInt(-900_000_000, 900_000_001),
          from,
          until));
    }
    return legs;
  }

  private static List<Leg> legsWithin(SplittableRandom random, int count, int firstId) {
    var legs = new ArrayList<Leg>();
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(DAY, 2 * DAY);
      legs.add(new Leg(firstId + i, i, random.nextInt(1_000_000_000), 0, from, from + DAY));
    }
    return legs;
  }

  private static Legs table(Iterable<Leg> legs) {
    var table = new Legs(16);
    legs.forEach(table::add);
    return table;
  }
}
