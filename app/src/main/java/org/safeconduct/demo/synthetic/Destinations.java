package org.safeconduct.demo.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where people go from where they work: partly within the country, partly anywhere.
final class Destinations {
  private static final double WITHIN_THE_COUNTRY = 0.3;
  private static final double WITHIN_COUNTRY_K = 0.55;
  private static final int TRIES = 20;

  private final Roster roster;
  private final double[] visits;
  private final double[] everywhere;
  private final Map<String, int[]> byCountry = new HashMap<>();

  Destinations(Roster roster) {
    this.roster = roster;
    this.visits =
        IntStream.range(0, roster.towns.size()).mapToDouble(this::visits).toArray();
    this.everywhere = Shares.cumulated(visits);
    IntStream.range(0, roster.towns.size())
        .boxed()
        .collect(java.util.stream.Collectors.groupingBy(
            town -> roster.towns.get(town).country()))
        .forEach((country, towns) ->
            byCountry.put(country, towns.stream().mapToInt(town -> town).toArray()));
  }

  private double visits(int town) {
    return roster.towns.get(town).visits() + Math.sqrt(roster.heads(town));
  }

  /// A town other than those.
  int draw(int from, List<Integer> other, Dice dice) {
    for (int i = 0; i < TRIES; i++) {
      int town = dice.falls(share(from)) ? inCountry(from, dice) : Shares.drawn(everywhere, dice);
      if (town != from && !other.contains(town)) return town;
    }
    return (from + 1 + other.size()) % roster.towns.size();
  }

  private double share(int from) {
    var town = roster.towns.get(from);
    if (towns(town).length < 2) return 0;
    return town.isInCountryK() ? WITHIN_COUNTRY_K : WITHIN_THE_COUNTRY;
  }

  private int inCountry(int from, Dice dice) {
    var towns = towns(roster.towns.get(from));
    var weights = new double[towns.length];
    for (int i = 0; i < towns.length; i++) weights[i] = visits[towns[i]];
    return towns[Shares.drawn(Shares.cumulated(weights), dice)];
  }

  private int[] towns(Town town) {
    return byCountry.getOrDefault(town.country(), new int[0]);
  }
}
