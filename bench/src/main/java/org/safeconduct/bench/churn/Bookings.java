package org.safeconduct.bench.churn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.safeconduct.bench.world.World;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.engine.index.Legs;

/// All legs as they should be, which changes at random: a third are new, a third cancelled, a
/// third rebooked to the place and time of another leg, some hours off. For one thread.
final class Bookings {
  private static final long SEED = 5;
  private static final int HOUR = 3_600;
  private static final int MOST_HOURS = 240;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final BitSet cancelled = new BitSet();
  private int[] rows;
  private int count;

  Bookings(World world) throws IOException {
    var legs = world.legs();
    count = legs.limit() / World.LEG_NUMBERS;
    rows = new int[legs.limit() + legs.limit() / 10];
    legs.get(rows, 0, legs.limit());
  }

  /// Changes the legs.
  ///
  /// @param size how many changes; each leg changes at most once in a batch
  Batch next(int size) {
    var batch = new Batch(new ArrayList<>(), new ArrayList<>(), size);
    var changed = new HashSet<Integer>();
    for (int made = 0; made < size; made++) {
      int kind = random.nextInt(3);
      int id = kind == 0 ? added() : drawn(changed);
      if (kind > 0) batch.gone().add(leg(id));
      if (kind == 1) cancelled.set(id);
      else rebook(id);
      if (kind != 1) batch.come().add(leg(id));
      changed.add(id);
    }
    return batch;
  }

  /// The legs that are there now.
  Legs table() {
    var table = new Legs(count);
    for (int id = 0; id < count; id++) if (!cancelled.get(id)) table.add(leg(id));
    return table;
  }

  private int added() {
    int room = (count + 1) * World.LEG_NUMBERS;
    if (room > rows.length) rows = Arrays.copyOf(rows, room + room / 4);
    rows[count * World.LEG_NUMBERS + 4] = rows[random.nextInt(count) * World.LEG_NUMBERS + 4];
    return count++;
  }

  private int drawn(HashSet<Integer> changed) {
    int id;
    do id = random.nextInt(count);
    while (cancelled.get(id) || changed.contains(id));
    return id;
  }

  private void rebook(int id) {
    int to = id * World.LEG_NUMBERS;
    int like = random.nextInt(count) * World.LEG_NUMBERS;
    int shift = (random.nextInt(2 * MOST_HOURS) - MOST_HOURS) * HOUR;
    int[] changed = {rows[like], rows[like + 1], rows[like + 2] + shift, rows[like + 3] + shift};
    System.arraycopy(changed, 0, rows, to, changed.length);
  }

  private Leg leg(int id) {
    int at = id * World.LEG_NUMBERS;
    return new Leg(id, rows[at + 4], rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);
  }
}
