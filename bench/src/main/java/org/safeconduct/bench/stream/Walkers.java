package org.safeconduct.bench.stream;

import java.io.IOException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.safeconduct.bench.world.World;

/// People who move: 70 % stay within 50 metres, 20 % within two kilometres of where they live, 10 %
/// travel to and fro between two places, an hour each way. Where they live is where legs are.
final class Walkers {
  private static final long SEED = 17;
  private static final int FIFTY_METRES = 4_492;
  private static final int TWO_KILOMETRES = 179_660;
  private static final double HOUR = 3_600;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final int[] x;
  private final int[] y;
  private final int[] farX;
  private final int[] farY;

  Walkers(World world, int people) throws IOException {
    var legs = world.legs();
    x = new int[people];
    y = new int[people];
    farX = new int[people];
    farY = new int[people];
    for (int person = 0; person < people; person++) {
      int near = random.nextInt(legs.limit() / World.LEG_NUMBERS) * World.LEG_NUMBERS;
      int far = random.nextInt(legs.limit() / World.LEG_NUMBERS) * World.LEG_NUMBERS;
      x[person] = legs.get(near);
      y[person] = legs.get(near + 1);
      farX[person] = legs.get(far);
      farY[person] = legs.get(far + 1);
    }
  }

  int people() {
    return x.length;
  }

  /// Where she is at a moment.
  Ping at(int person, Instant moment) {
    return switch (person % 10) {
      case 0 -> travelling(person, moment);
      case 1, 2 -> around(person, moment, TWO_KILOMETRES);
      default -> around(person, moment, FIFTY_METRES);
    };
  }

  private Ping around(int person, Instant moment, int reach) {
    return new Ping(
        person,
        moment,
        Math.clamp((long) x[person] + random.nextInt(-reach, reach), -1_800_000_000, 1_800_000_000),
        Math.clamp((long) y[person] + random.nextInt(-reach, reach), -900_000_000, 900_000_000));
  }

  private Ping travelling(int person, Instant moment) {
    double hours = moment.toEpochMilli() / 1e3 / HOUR + person / (double) people();
    double way = Math.abs(hours % 2 - 1);
    return new Ping(
        person, moment, (int) (x[person] + way * ((double) farX[person] - x[person])), (int)
            (y[person] + way * ((double) farY[person] - y[person])));
  }
}
