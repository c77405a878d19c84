package org.safeconduct.demo.synthetic;

import java.util.Arrays;
import org.safeconduct.people.Category;

/// How often people travel and for how long: 60 % of trips take 1 to 5 days, 30 % 6 to 14, 10 %
/// longer (`domain.md` 10.4), so much longer that the right number of people is away at any
/// time.
final class Years {
  static final int DAYS = 365;
  static final double CANCELLED = 0.02;

  /// Trips a year that anybody makes at most, and days at home between two of them at least.
  private static final int MOST = 31;
  private static final int PAUSE = 3;
  private static final double DAYS_OF_SHORT_TRIPS = 0.6 * 3 + 0.3 * 10;

  private final Roster roster;
  private final int longest;

  Years(Roster roster) {
    this.roster = roster;
    double mean = (double) roster.size.travellers() * DAYS / roster.size.tripsPerYear();
    double meanOfLong = (mean / (1 - CANCELLED) - DAYS_OF_SHORT_TRIPS) / 0.1;
    this.longest = (int) Math.round(2 * meanOfLong) - 15;
  }

  /// Says how many trips each member of staff makes in a year: a fifth nearly half of all, a
  /// quarter none.
  static void plan(Roster roster) {
    double rate = (double) roster.size.tripsPerYear() / roster.size.staff();
    roster.staff().forEach(member -> {
      var dice = Dice.about(Dice.About.YEAR, roster.seed, member);
      double expected = rate * weight(roster, member, dice) + dice.fraction();
      roster.trips[member] = (byte) Math.min(MOST, (int) expected);
    });
    var dice = Dice.about(Dice.About.YEAR, roster.seed, -1);
    Shares.correct(roster.trips, roster.size.tripsPerYear(), MOST, dice);
  }

  private static double weight(Roster roster, int member, Dice dice) {
    double thrown = dice.fraction();
    if (roster.isSecondEntry(member) || thrown < 0.22) return 0;
    if (roster.category(member) == Category.VISITOR) return 0.4;
    return thrown < 0.8 ? 1 : 2.25;
  }

  /// How many days each of a member's trips takes.
  int[] durations(int member, Dice dice) {
    var days = new int[roster.trips[member]];
    for (int i = 0; i < days.length; i++) days[i] = duration(dice);
    int most = DAYS - 10 - PAUSE * days.length;
    while (Arrays.stream(days).sum() > most) days[indexOfLongest(days)] = dice.between(1, 5);
    return days;
  }

  private int duration(Dice dice) {
    double thrown = dice.fraction();
    if (thrown < 0.6) return dice.between(1, 5);
    return thrown < 0.9 ? dice.between(6, 14) : dice.between(15, longest);
  }

  private static int indexOfLongest(int[] days) {
    int found = 0;
    for (int i = 1; i < days.length; i++) if (days[i] > days[found]) found = i;
    return found;
  }

  /// On which day of the year, from 0 to 365, each trip begins. The year is a circle that begins
  /// anywhere, so that at its end as many are away as at any other time; between two trips lie
  /// three days at least.
  double[] starts(int[] durations, Dice dice) {
    var pauses = new double[durations.length];
    for (int i = 0; i < pauses.length; i++) pauses[i] = dice.pause();
    double scale = (DAYS - Arrays.stream(durations).sum() - (double) PAUSE * durations.length)
        / Arrays.stream(pauses).sum();
    var starts = new double[durations.length];
    double day = dice.fraction() * DAYS;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = day % DAYS;
      day += durations[i] + PAUSE + pauses[i] * scale;
    }
    return starts;
  }
}
