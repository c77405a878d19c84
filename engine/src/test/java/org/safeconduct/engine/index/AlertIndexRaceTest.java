package org.safeconduct.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.Area;

/// Alerts are put in order while others come and go: none is lost, none comes back, and no reader
/// sees anything but a state that was.
class AlertIndexRaceTest {
  private static final int WRITERS = 3;
  private static final int ALERTS_OF_EACH = 150;
  private static final int ROUNDS = 400;
  private static final int ENOUGH = 10;

  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_change_that_comes_while_alerts_are_put_in_order_is_kept(long seed) {
    var random = new SplittableRandom(seed);
    var index = new AlertIndex(waiting::add);
    var truth = new HashMap<Integer, AlertArea>();
    for (int round = 0; round < 300; round++) {
      var gone = new HashSet<Integer>();
      for (int id : truth.keySet()) if (random.nextInt(40) == 0) gone.add(id);
      var come = new HashMap<Integer, AlertArea>();
      for (int left = random.nextInt(random.nextInt(20) == 0 ? 150 : 12); left > 0; left--) {
        int id = random.nextInt(400);
        come.put(id, alert(id, random));
      }
      index.change(gone, List.copyOf(come.values()));
      truth.keySet().removeAll(gone);
      truth.putAll(come);
      if (random.nextInt(8) == 0 && !waiting.isEmpty()) waiting.remove().run();
      compare(index.now(), truth, random);
    }
    while (!waiting.isEmpty()) waiting.remove().run();
    compare(index.now(), truth, random);
    assertThat(index.now().recent()).hasSizeLessThanOrEqualTo(AlertSnapshot.MANY);
  }

  @Test
  void when_no_thread_can_be_started_the_next_change_tries_again() {
    var broken = new AtomicBoolean(true);
    var index = new AlertIndex(work -> {
      if (broken.get()) throw new OutOfMemoryError("unable to create native thread");
      work.run();
    });
    var random = new SplittableRandom(1);
    for (int id = 0; id < AlertSnapshot.MANY; id++)
      index.change(Set.of(), List.of(alert(id, random)));

    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> index.change(Set.of(), List.of(alert(100, random))));
    assertThat(index.now().size()).isEqualTo(AlertSnapshot.MANY + 1);
    broken.set(false);
    index.change(Set.of(), List.of(alert(101, random)));

    assertThat(index.now().size()).isEqualTo(AlertSnapshot.MANY + 2);
    assertThat(index.now().recent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void writers_readers_and_merges_race_and_every_reader_sees_a_state_that_was(long seed)
      throws Exception {
    var race = new Race();
    try (var threads = Executors.newCachedThreadPool()) {
      var writers = new ArrayList<Future<Map<Integer, AlertArea>>>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int first = writer * ALERTS_OF_EACH;
        var random = new SplittableRandom(seed * WRITERS + writer);
        writers.add(threads.submit(() -> race.write(first, random)));
      }
      var readers = new ArrayList<Future<?>>();
      for (int reader = 0; reader < 2; reader++) readers.add(threads.submit(race::read));
      var truth = new HashMap<Integer, AlertArea>();
      for (var writer : writers) truth.putAll(writer.get());
      for (var reader : readers) reader.get();
      assertThat(race.merges.get()).isGreaterThanOrEqualTo(ENOUGH);
      assertThat(race.readings.get()).isGreaterThanOrEqualTo(ENOUGH);
      compare(race.index.now(), truth, new SplittableRandom(seed));
    }
  }

  /// Writers go on until there were some readings and merges meanwhile, or it takes too long.
  private static final class Race {
    private final AtomicInteger merges = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicInteger writing = new AtomicInteger(WRITERS);
    private final long latest = System.nanoTime() + 20_000_000_000L;
    private final AlertIndex index =
        new AlertIndex(work -> Thread.ofPlatform().daemon().start(() -> {
          work.run();
          merges.incrementAndGet();
        }));

    /// Moves each of its alerts again and again, two at a time: both at one place, or both nowhere.
    Map<Integer, AlertArea> write(int first, SplittableRandom random) {
      var truth = new HashMap<Integer, AlertArea>();
      try {
        for (int round = 0; round < ROUNDS || isToGoOn(); round++) {
          int one = first + 2 * random.nextInt(ALERTS_OF_EACH / 2);
          if (random.nextInt(4) == 0) {
            index.change(Set.of(one, one + 1), List.of());
            truth.keySet().removeAll(Set.of(one, one + 1));
          } else {
            var area = alert(one, random).area();
            var pair =
                List.of(new AlertArea(one, area, 0, 10), new AlertArea(one + 1, area, 0, 10));
            index.change(Set.of(), pair);
            pair.forEach(it -> truth.put(it.id(), it));
          }
        }
        return truth;
      } finally {
        writing.decrementAndGet();
      }
    }

    void read() {
      for (; writing.get() > 0; readings.incrementAndGet()) readOnce(index.now());
    }

    private boolean isToGoOn() {
      boolean isEnough = merges.get() >= ENOUGH && readings.get() >= ENOUGH;
      return !isEnough && System.nanoTime() < latest;
    }
  }

  /// Two alerts that are always changed together are always found together, each once.
  private static void readOnce(AlertSnapshot now) {
    for (int x = -9; x <= 9; x++) {
      var found = now.find(x * 10_000_000, 1, 0, 1);
      Arrays.sort(found);
      assertThat(found.length % 2).isZero();
      for (int i = 0; i < found.length; i += 2) {
        assertThat(found[i] % 2).isZero();
        assertThat(found[i + 1]).isEqualTo(found[i] + 1);
      }
    }
  }

  private static void compare(
      AlertSnapshot now, Map<Integer, AlertArea> truth, SplittableRandom random) {
    assertThat(now.size()).isEqualTo(truth.size());
    for (int i = 0; i < 5; i++) {
      int x = random.nextInt(-100_000_000, 100_000_000);
      int y = random.nextInt(-100_000_000, 100_000_000);
      var expected = truth.values().stream()
          .filter(it -> it.area().covers(x, y))
          .mapToInt(AlertArea::id)
          .toArray();
      assertThat(now.find(x, y, 0, 1)).containsExactlyInAnyOrder(expected);
    }
  }

  private static AlertArea alert(int id, SplittableRandom random) {
    double west = random.nextDouble(-10, 9);
    double south = random.nextDouble(-10, 9);
    var box = new Envelope(
        west, west + random.nextDouble(0.1, 8), south, south + random.nextDouble(0.1, 8));
    return new AlertArea(id, Covering.of(Area.of(Area.GEOMETRIES.toGeometry(box))), 0, 10);
  }
}
