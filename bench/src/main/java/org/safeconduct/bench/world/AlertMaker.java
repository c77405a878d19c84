package org.safeconduct.bench.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Geometry;

/// Makes alerts: districts, cities, regions and countries, valid around one moment.
final class AlertMaker {
  /// The moment at which all alerts are valid, seconds since 2000-01-01T00:00Z.
  static final int NOW = LegMaker.FIRST_DAY + 500 * LegMaker.DAY;

  private static final double RANK_SHIFT = 30;
  private final List<City> cities;
  private final List<Geometry> countries;
  private final double[] citySums;
  private final SplittableRandom random;
  private final Mix mix;

  AlertMaker(List<City> cities, List<Geometry> countries, Mix mix, long seed) {
    this.cities = cities;
    this.countries = countries;
    this.mix = mix;
    this.random = new SplittableRandom(seed);
    var weights = new double[cities.size()];
    for (int rank = 0; rank < weights.length; rank++) weights[rank] = 1 / (rank + 1 + RANK_SHIFT);
    citySums = Chance.sums(weights);
  }

  List<AlertRow> make(int count) {
    var alerts = new ArrayList<AlertRow>(count);
    for (int id = 0; id < count; id++) {
      var size = mix.size(id);
      var city = cities.get(
          mix == Mix.LOCAL ? random.nextInt(cities.size()) : Chance.pick(citySums, random));
      int from = NOW - (int) (random.nextDouble() * 10 * LegMaker.DAY);
      int until = NOW + 3_600 + (int) (random.nextDouble() * 20 * LegMaker.DAY);
      alerts.add(new AlertRow(id, size, from, until, outline(size, city)));
    }
    return alerts;
  }

  private Geometry outline(AlertSize size, City city) {
    if (size == AlertSize.COUNTRY && random.nextBoolean())
      return countries.get(random.nextInt(countries.size()));
    double radius = random.nextDouble(size.leastKm(), size.mostKm());
    int corners = random.nextInt(size.leastCorners(), size.mostCorners() + 1);
    var middle = city.point(random);
    return Outlines.around(middle[0] / 1e7, middle[1] / 1e7, radius, corners, random);
  }
}
