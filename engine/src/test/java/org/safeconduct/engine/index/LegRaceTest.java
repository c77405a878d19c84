package org.safeconduct.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.Area;

/// One writer books, cancels and rebooks as fast as it can; readers take snapshots meanwhile, now
/// and then an old one again, and compare each answer with what looking at every leg says. In
/// every version the only leg at the mark has the number of the version as its id, so that a
/// reader knows what should be there.
class LegRaceTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final long NANOS = 4_000_000_000L;
  private static final int READERS = 3;
  private static final int BOOKED_AT_FIRST = 20_000;
  private static final int LEGS = 400_000;
  private static final int HOUR = 3_600;
  private static final int HOURS = 24 * 30;
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int UNITS = 10_000_000;
  private static final Covering MARK = Covering.of(box(100, 50, 101, 51));

  private final List<Leg> legs = new ArrayList<>();

  /// The version with which each leg came, and the one with which it went.
  private final AtomicIntegerArray came = filled();
  private final AtomicIntegerArray went = filled();
  private final LegIndex index;
  private volatile boolean done;

  LegRaceTest() {
    System.out.println("LegRaceTest: -Dseed=" + SEED);
    var random = new SplittableRandom(SEED);
    for (int id = 0; id < LEGS; id++) legs.add(leg(random, id));
    var table = new Legs(BOOKED_AT_FIRST);
    for (int id = 0; id < BOOKED_AT_FIRST; id++) table.add(booked(id, 0));
    table.add(mark(0));
    index = LegIndex.of(table);
  }

  @Test
  void readers_see_what_was_true_at_one_moment_and_see_it_again() throws Exception {
    var readings = new ArrayList<Callable<Integer>>();
    for (int reader = 0; reader < READERS; reader++) {
      var random = new SplittableRandom(SEED + 1 + reader);
      readings.add(() -> read(random));
    }
    try (var threads = Executors.newFixedThreadPool(READERS)) {
      var checked = readings.stream().map(threads::submit).toList();
      try {
        write(new SplittableRandom(SEED - 1));
      } finally {
        done = true;
      }
      for (var reader : checked) assertThat(reader.get()).isPositive();
    }
    assertThat(Arrays.stream(index.now().content(Shelf.DAYS).partitions()))
        .as("runs in a partition, seed %d", SEED)
        .allMatch(it -> it.runs().length <= 4);
  }

  private void write(SplittableRandom random) {
    long end = System.nanoTime() + NANOS;
    int version = 0;
    int next = BOOKED_AT_FIRST;
    while (System.nanoTime() < end && next < LEGS - 1_000) {
      version++;
      var gone = new ArrayList<>(List.of(mark(version - 1)));
      var come = new ArrayList<>(List.of(mark(version)));
      int size = 1 << random.nextInt(10);
      int before = next;
      for (int i = 0; i < size; i++) {
        int old = random.nextInt(before);
        if (i % 3 > 0 && went.compareAndSet(old, NEVER, version)) gone.add(legs.get(old));
        if (i % 3 < 2) come.add(booked(next++, version));
      }
      assertThat(index.change(gone, come)).as("seed %d", SEED).isEqualTo(gone.size());
    }
  }

  private record Seen(LegSnapshot snapshot, int version) {}

  /// Returns how many answers were compared.
  private int read(SplittableRandom random) {
    var earlier = new ArrayDeque<Seen>();
    int compared = 0;
    for (; !done || compared == 0; compared++) {
      var now = index.now();
      var marks = now.find(MARK, 0, HOUR).ids();
      assertThat(marks).as("seed %d", SEED).hasSize(1);
      compare(random, new Seen(now, marks[0] - LEGS));
      earlier.add(new Seen(now, marks[0] - LEGS));
      if (earlier.size() > 20) compare(random, earlier.remove());
    }
    return compared;
  }

  private void compare(SplittableRandom random, Seen seen) {
    int west = random.nextInt(-6, 6);
    int south = random.nextInt(-6, 6);
    int east = west + random.nextInt(1, 6);
    int north = south + random.nextInt(1, 6);
    int start = random.nextInt(HOURS) * HOUR;
    int end = start + random.nextInt(1, 200) * HOUR;
    var expected = IntStream.range(0, LEGS)
        .filter(id -> came.get(id) <= seen.version() && went.get(id) > seen.version())
        .filter(id -> isWithin(legs.get(id), west, south, east, north))
        .filter(id -> legs.get(id).from() < end && legs.get(id).until() > start)
        .toArray();
    var covering = Covering.of(box(west, south, east, north));

    var found = seen.snapshot().find(covering, start, end).ids();
    Arrays.sort(found);
    assertThat(found).as("version %d, seed %d", seen.version(), SEED).isEqualTo(expected);
    assertThat(seen.snapshot().count(covering, start, end)).isEqualTo(expected.length);
  }

  private Leg booked(int id, int version) {
    came.set(id, version);
    return legs.get(id);
  }

  private static Leg mark(int version) {
    return new Leg(LEGS + version, 0, 100 * UNITS + 1, 50 * UNITS + 1, 0, HOUR);
  }

  private static boolean isWithin(Leg leg, int west, int south, int east, int north) {
    return leg.longitude() >= west * UNITS
        && leg.longitude() <= east * UNITS
        && leg.latitude() >= south * UNITS
        && leg.latitude() <= north * UNITS;
  }

  /// Half of the legs lie on one of a few points, on edges and corners of boxes too.
  private static Leg leg(SplittableRandom random, int id) {
    boolean often = random.nextBoolean();
    int x = often ? random.nextInt(-8, 9) * UNITS : random.nextInt(-8 * UNITS, 8 * UNITS);
    int y = often ? random.nextInt(-8, 9) * UNITS : random.nextInt(-8 * UNITS, 8 * UNITS);
    int from = random.nextInt(HOURS) * HOUR;
    int until = switch (random.nextInt(5)) {
      case 0 -> Leg.FOREVER;
      case 1 -> from + random.nextInt(60 * 24) * HOUR;
      default -> from + random.nextInt(1, 48) * HOUR;
    };
    return new Leg(id, id % 1_000, x, y, from, until);
  }

  private static Area box(int west, int south, int east, int north) {
    return Area.of(Area.GEOMETRIES.toGeometry(new Envelope(west, east, south, north)));
  }

  private static AtomicIntegerArray filled() {
    var numbers = new int[LEGS];
    Arrays.fill(numbers, NEVER);
    return new AtomicIntegerArray(numbers);
  }
}
