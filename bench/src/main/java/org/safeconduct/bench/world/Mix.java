package org.safeconduct.bench.world;

/// How many alerts are of which size.
public enum Mix {
  /// 40 % districts, 30 % cities, 20 % regions, 10 % countries, where most people are sent.
  STANDARD,
  /// 60 % districts, 30 % cities, 9 % regions, 1 % countries, spread evenly over the cities.
  LOCAL;

  AlertSize size(int id) {
    int share = id % 100;
    return switch (this) {
      case STANDARD -> of(id % 10, 4, 7, 9);
      case LOCAL -> of(share, 60, 90, 99);
    };
  }

  private static AlertSize of(int share, int districts, int cities, int regions) {
    if (share < districts) return AlertSize.DISTRICT;
    if (share < cities) return AlertSize.CITY;
    return share < regions ? AlertSize.REGION : AlertSize.COUNTRY;
  }
}
