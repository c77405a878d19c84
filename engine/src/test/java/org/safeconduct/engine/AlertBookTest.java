package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.engine.AlertBook.Hold;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// Which alerts meet somebody is what asking each alert says. A failure names the seed;
/// `-Dseed=` draws that world again.
class AlertBookTest {
  private static final Duration FRESH = Duration.ofHours(12);
  private static final int WORLDS = Integer.getInteger("worlds", 60);

  @Test
  void which_alerts_meet_a_person_is_what_asking_each_of_them_says_while_alerts_change() {
    long first = Long.getLong("seed", System.nanoTime());
    System.out.println("AlertBookTest: first seed " + first);
    for (long seed = first; seed < first + WORLDS; seed++) {
      var world = new RandomWorld(seed);
      var engine = new InMemoryEngine(FRESH, 5);
      var alerts = new HashMap<UUID, Hold>();
      for (int round = 0; round < 6; round++) {
        change(alerts, world);
        engine.alerts().take(alerts);
        compare(engine, alerts, world, seed);
      }
    }
  }

  @Test
  void only_what_is_new_or_holds_elsewhere_or_at_another_time_counts_as_changed() {
    var book = new AlertBook();
    var one = new UUID(0, 1);
    var other = new UUID(0, 2);
    var now = new Interval(RandomWorld.NOON, RandomWorld.NOON.plusSeconds(60));
    var later = new Interval(RandomWorld.NOON, RandomWorld.NOON.plusSeconds(61));

    assertThat(book.take(Map.of(one, new Hold(box(0), now)))).containsExactly(one);
    assertThat(book.take(Map.of(one, new Hold(box(0), now)))).isEmpty();
    assertThat(book.take(Map.of(one, new Hold(box(0), later)))).containsExactly(one);
    assertThat(book.take(Map.of(one, new Hold(box(5), later), other, new Hold(box(0), now))))
        .containsExactlyInAnyOrder(one, other);
    assertThat(book.at(point(0.5), now)).containsExactly(other);
    assertThat(book.take(Map.of(one, new Hold(box(5), later)))).isEmpty();
    assertThat(book.at(point(0.5), now)).isEmpty();
    assertThat(book.size()).isOne();
  }

  @Test
  void an_alert_that_only_touches_the_time_does_not_hold() {
    var book = new AlertBook();
    var noon = RandomWorld.NOON;
    book.take(Map.of(new UUID(0, 1), new Hold(box(0), new Interval(noon, noon.plusMillis(500)))));

    assertThat(book.at(point(0.5), new Interval(noon.plusMillis(500), noon.plusMillis(501))))
        .isEmpty();
    assertThat(book.at(point(0.5), new Interval(noon.plusMillis(499), noon.plusMillis(500))))
        .hasSize(1);
  }

  private static void change(Map<UUID, Hold> alerts, RandomWorld world) {
    if (!alerts.isEmpty()) alerts.remove(alerts.keySet().iterator().next());
    for (var id : List.copyOf(alerts.keySet())) if (world.upTo(3) == 0) alerts.put(id, hold(world));
    for (int more = world.upTo(8); more > 0; more--) alerts.put(world.id(), hold(world));
  }

  private static Hold hold(RandomWorld world) {
    return new Hold(world.area(), world.question().when());
  }

  private static void compare(
      ExposureEngine engine, Map<UUID, Hold> alerts, RandomWorld world, long seed) {
    var person = world.id();
    var facts = world.facts(person);
    var asked = world.question().when();
    var met = engine.alertsMeeting(PersonFacts.of(person, facts), asked).stream()
        .collect(Collectors.toMap(Met::alert, it -> it.reasons().getFirst()));
    assertThat(met).as("seed %d", seed).isEqualTo(expected(alerts, facts, asked));
    for (var fact : facts)
      assertThat(engine.alertsAt(fact.where(), asked))
          .as("seed %d", seed)
          .isEqualTo(expected(alerts, fact.where(), asked));
  }

  private static Map<UUID, Exposed> expected(
      Map<UUID, Hold> alerts, List<Fact> facts, Interval asked) {
    var expected = new HashMap<UUID, Exposed>();
    if (facts.isEmpty()) return expected;
    var oracle = new BruteForce(FRESH);
    oracle.replace(facts.getFirst().person(), facts);
    alerts.forEach((id, hold) -> hold.when()
        .intersection(asked)
        .map(shared -> oracle.ask(new Question(hold.area(), shared, Duration.ZERO)))
        .ifPresent(answer -> answer.present().forEach(best -> expected.put(id, best))));
    return expected;
  }

  private static Set<UUID> expected(Map<UUID, Hold> alerts, Where where, Interval asked) {
    return alerts.entrySet().stream()
        .filter(it -> it.getValue().when().overlaps(asked))
        .filter(
            it -> BruteForce.touches(where, new ExactPlane(it.getValue().area().geometry())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Area box(double west) {
    return Area.of(Area.GEOMETRIES.toGeometry(new Envelope(west, west + 1, 0, 1)));
  }

  private static Where point(double longitude) {
    return new Where.At(new Position(longitude, 0.5), Precision.POINT);
  }
}
