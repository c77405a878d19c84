package org.safeconduct.engine.index;

/// How legs are put into partitions: by how long they last, and by when they start. A question
/// about an interval then needs to look only at the partitions whose legs may reach into it.
enum Shelf {
  DAYS(2, 2),
  WEEK(8, 8),
  MONTH(32, 16),
  TERM(400, 100),
  LONGER(Integer.MAX_VALUE, Integer.MAX_VALUE);

  private static final long DAY = 86_400;

  /// No leg lasts longer, seconds.
  private final long longest;

  /// Legs that start within so many seconds share a partition.
  private final long width;

  Shelf(long longestDays, long widthDays) {
    longest = longestDays * DAY;
    width = widthDays * DAY;
  }

  /// Where a leg belongs.
  static Shelf of(int from, int until) {
    long lasts = (long) until - from;
    if (lasts <= DAYS.longest) return DAYS;
    if (lasts <= WEEK.longest) return WEEK;
    if (lasts <= MONTH.longest) return MONTH;
    return lasts <= TERM.longest ? TERM : LONGER;
  }

  /// The number of the partition of the legs that start then; numbers follow time.
  int partition(int from) {
    return (int) Math.floorDiv((long) from, width);
  }

  /// The first partition that may hold a leg which lasts beyond that second.
  int firstReaching(int second) {
    return this == LONGER ? -1 : (int) Math.floorDiv(second - longest, width);
  }

  /// The last partition that may hold a leg which starts before that second.
  int lastStartingBefore(int second) {
    return (int) Math.floorDiv(second - 1L, width);
  }
}
