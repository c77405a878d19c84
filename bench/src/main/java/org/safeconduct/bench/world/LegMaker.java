package org.safeconduct.bench.world;

import java.util.List;
import java.util.SplittableRandom;

/// Makes legs of trips in the order in which they are booked, over two years.
final class LegMaker {
  /// 2025-01-01T00:00Z, seconds since 2000-01-01T00:00Z.
  static final int FIRST_DAY = 9_132 * 86_400;

  static final int DAY = 86_400;
  static final int DAYS = 730;

  private static final int PEOPLE = 580_000;
  private static final double FREQUENT = 1.7;
  private static final int LEAD_DAYS = 60;
  private static final int GRID_SECONDS = 900;
  private static final int MOST_LEGS = 6;
  private static final double ONE_MORE = 0.4;
  private static final double MEDIAN_DAYS = 3;
  private static final double SPREAD = 0.9;
  private static final double RANK_SHIFT = 2.7;

  private final long count;
  private final List<City> cities;
  private final double[] citySums;
  private final SplittableRandom random;
  private long made;
  private int left;
  private int person;
  private int end;

  LegMaker(long count, long seed, List<City> cities) {
    this.count = count;
    this.cities = cities;
    this.random = new SplittableRandom(seed);
    var weights = new double[cities.size()];
    for (int rank = 0; rank < weights.length; rank++) weights[rank] = 1 / (rank + 1 + RANK_SHIFT);
    citySums = Chance.sums(weights);
  }

  boolean hasNext() {
    return made < count;
  }

  LegRow next() {
    if (left == 0) book();
    left--;
    int from = end;
    end += (int) (lasting() * DAY) / GRID_SECONDS * GRID_SECONDS;
    var point = cities.get(Chance.pick(citySums, random)).point(random);
    made++;
    return new LegRow(point[0], point[1], from, end, person);
  }

  private void book() {
    long lead = (long) (random.nextDouble() * LEAD_DAYS * DAY);
    long start = (long) ((double) made / count * (DAYS - LEAD_DAYS) * DAY) + lead;
    end = FIRST_DAY + (int) (start / GRID_SECONDS * GRID_SECONDS);
    person = (int) (PEOPLE * StrictMath.pow(random.nextDouble(), FREQUENT));
    left = 1;
    while (left < MOST_LEGS && random.nextDouble() < ONE_MORE) left++;
  }

  private double lasting() {
    double days;
    do days = MEDIAN_DAYS * StrictMath.exp(SPREAD * Chance.gauss(random));
    while (days < 1 || days > 30);
    return days;
  }
}
