package org.safeconduct.bench.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// One question of the benchmark: who is in the area of this alert during this interval?
///
/// @param hours how long the interval is: 1, 48 or 720
/// @param start seconds since 2000-01-01T00:00Z
public record QuestionRow(AlertRow alert, int hours, int start) {
  private static final List<Integer> HOURS = List.of(1, 48, 720);
  private static final int FIRST_DAY = 120;
  private static final int DAYS = 550;
  private static final long SEED = 99;

  /// The end of the interval, seconds since 2000-01-01T00:00Z.
  public int end() {
    return start + hours * 3_600;
  }

  /// Questions about the first alerts of each size, for each length of interval.
  public static List<QuestionRow> about(List<AlertRow> alerts, int perSize) {
    var random = new SplittableRandom(SEED);
    var questions = new ArrayList<QuestionRow>();
    for (var size : AlertSize.values())
      alerts.stream().filter(it -> it.size() == size).limit(perSize).forEach(alert -> {
        int day = FIRST_DAY + (int) (random.nextDouble() * DAYS);
        int start = LegMaker.FIRST_DAY + day * LegMaker.DAY + random.nextInt(LegMaker.DAY);
        for (int hours : HOURS) questions.add(new QuestionRow(alert, hours, start));
      });
    return questions;
  }
}
