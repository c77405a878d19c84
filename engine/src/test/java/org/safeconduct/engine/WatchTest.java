package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

/// What a watch holds is what asking about each area says, and its crossings tell how it came to
/// that. A failure names the seed; `-Dseed=` draws that world again.
class WatchTest {
  private static final Duration FRESH = Duration.ofHours(12);
  private static final int WORLDS = Integer.getInteger("worlds", 60);
  private static final int MANY = 30;

  @Test
  void a_watch_says_what_asking_about_each_area_says_while_people_areas_and_time_change() {
    long first = Long.getLong("seed", System.nanoTime());
    System.out.println("WatchTest: first seed " + first);
    for (long seed = first; seed < first + WORLDS; seed++) new Life(seed).live();
  }

  /// One world from its first hour to its last.
  private static final class Life {
    private final long seed;
    private final RandomWorld world;
    private final ExposureEngine engine = new InMemoryEngine(FRESH, 5);
    private final Watch watch = engine.watch();
    private final Map<UUID, Area> areas = new HashMap<>();
    private final List<UUID> known = new ArrayList<>();
    private final Map<UUID, Map<UUID, Confidence>> told = new HashMap<>();
    private Instant now = RandomWorld.NOON;

    Life(long seed) {
      this.seed = seed;
      this.world = new RandomWorld(seed);
    }

    /// Each fourth world begins with so many areas that they are put in order.
    void live() {
      if (seed % 4 == 0) for (int i = 0; i < MANY; i++) watch(world.id());
      for (int hour = 0; hour < 30; hour++) {
        somePeopleMove();
        anAreaComesOrGoes();
        timePasses();
        heed(watch.goOn(now, Duration.ofDays(1)));
        compare(hour);
        somePeopleMove();
        compare(hour);
      }
    }

    /// Now and then a clock is set back.
    private void timePasses() {
      now = now.plus(Duration.ofMinutes(world.upTo(8) == 0 ? -90 : 60)).plusMillis(world.upTo(2));
    }

    private void somePeopleMove() {
      var changed = new HashSet<UUID>();
      for (int i = 0; i < 4; i++) {
        boolean isNew = known.isEmpty() || world.upTo(2) == 0;
        var person = isNew ? world.id() : known.get(world.upTo(known.size()));
        if (isNew) known.add(person);
        if (world.upTo(6) == 0) engine.forget(person);
        else if (world.upTo(3) == 0) engine.replace(person, steps(engine.factsOf(person)));
        else engine.replace(person, world.facts(person));
        changed.add(person);
      }
      heed(watch.people(changed, now));
    }

    /// She hardly moves: mostly within a cell, at times across an edge of an area.
    private List<Fact> steps(List<Fact> before) {
      return before.stream().map(world::step).toList();
    }

    private void anAreaComesOrGoes() {
      if (areas.size() > 4 && world.upTo(3) == 0) {
        var gone = areas.keySet().iterator().next();
        areas.remove(gone);
        told.remove(gone);
        watch.end(gone);
      } else {
        var id = areas.isEmpty() || world.upTo(3) > 0
            ? world.id()
            : areas.keySet().iterator().next();
        watch(id);
      }
    }

    private void watch(UUID id) {
      var area = world.area();
      areas.put(id, area);
      heed(watch.watch(id, area, now));
    }

    private void heed(List<Crossing> crossings) {
      for (var crossing : crossings) {
        var inside = told.computeIfAbsent(crossing.area(), _ -> new HashMap<>());
        assertThat(inside.get(crossing.person())).as("seed %d", seed).isEqualTo(crossing.before());
        if (crossing.after() == null) inside.remove(crossing.person());
        else inside.put(crossing.person(), crossing.after());
      }
    }

    private void compare(int hour) {
      var around = new HashMap<UUID, Set<UUID>>();
      for (var person : known) around.put(person, new HashSet<>());
      areas.forEach((id, area) -> {
        var question = new Question(area, Interval.at(now), Duration.ZERO);
        var present = engine.ask(question).present().stream()
            .collect(Collectors.toMap(Exposed::person, Exposed::confidence));
        assertThat(watch.inside(id)).as("seed %d, hour %d", seed, hour).isEqualTo(present);
        assertThat(told.getOrDefault(id, Map.of())).as("told, seed %d", seed).isEqualTo(present);
        present
            .keySet()
            .forEach(
                person -> around.computeIfAbsent(person, _ -> new HashSet<>()).add(id));
      });
      around.forEach((person, ids) -> assertThat(watch.around(person)).isEqualTo(ids));
    }
  }
}
