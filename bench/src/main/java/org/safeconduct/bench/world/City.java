package org.safeconduct.bench.world;

import java.util.SplittableRandom;

/// A city with the hotels and offices to which most legs lead.
///
/// @param people inhabitants
/// @param spreadKm how far from the middle people stay (one standard deviation)
/// @param hotelX longitudes, units of 1e-7 degrees
/// @param hotelY latitudes, units of 1e-7 degrees
/// @param hotelSums how much each is used, as running sums
record City(
    double longitude,
    double latitude,
    long people,
    double spreadKm,
    int[] hotelX,
    int[] hotelY,
    double[] hotelSums) {
  private static final double KM_PER_DEGREE = 111.32;
  private static final double IN_HOTELS = 0.6;
  private static final int FEWEST_HOTELS = 5;
  private static final int MOST_HOTELS = 300;
  private static final int PEOPLE_PER_HOTEL = 25_000;
  private static final double HOTEL_DECAY = -0.8;

  static City of(double longitude, double latitude, long people, SplittableRandom random) {
    int hotels = (int) Math.clamp(people / PEOPLE_PER_HOTEL, FEWEST_HOTELS, MOST_HOTELS);
    var city = new City(
        longitude,
        latitude,
        people,
        1 + 0.004 * Math.sqrt(people),
        new int[hotels],
        new int[hotels],
        hotelUse(hotels));
    for (int hotel = 0; hotel < hotels; hotel++) {
      city.hotelX[hotel] = city.x(random);
      city.hotelY[hotel] = city.y(random);
    }
    return city;
  }

  /// A point where somebody stays.
  ///
  /// @return longitude and latitude, units of 1e-7 degrees
  int[] point(SplittableRandom random) {
    if (random.nextDouble() >= IN_HOTELS) return new int[] {x(random), y(random)};
    int hotel = Chance.pick(hotelSums, random);
    return new int[] {hotelX[hotel], hotelY[hotel]};
  }

  private int x(SplittableRandom random) {
    double wide = KM_PER_DEGREE * StrictMath.cos(Math.toRadians(latitude));
    return units(
        Math.clamp(longitude + Chance.gauss(random) * spreadKm / wide, -179.9999, 179.9999));
  }

  private int y(SplittableRandom random) {
    return units(Math.clamp(latitude + Chance.gauss(random) * spreadKm / KM_PER_DEGREE, -89, 89));
  }

  private static int units(double degrees) {
    return (int) Math.round(degrees * 1e7);
  }

  private static double[] hotelUse(int hotels) {
    var use = new double[hotels];
    for (int hotel = 0; hotel < hotels; hotel++)
      use[hotel] = StrictMath.pow(hotel + 1, HOTEL_DECAY);
    return Chance.sums(use);
  }
}
