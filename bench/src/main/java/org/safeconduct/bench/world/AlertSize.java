package org.safeconduct.bench.world;

/// How large the area of an alert is.
public enum AlertSize {
  DISTRICT(0.7, 3, 20, 100),
  CITY(6, 25, 60, 300),
  REGION(60, 300, 300, 1_500),
  COUNTRY(350, 1_000, 2_000, 6_000);

  private final double leastKm;
  private final double mostKm;
  private final int leastCorners;
  private final int mostCorners;

  AlertSize(double leastKm, double mostKm, int leastCorners, int mostCorners) {
    this.leastKm = leastKm;
    this.mostKm = mostKm;
    this.leastCorners = leastCorners;
    this.mostCorners = mostCorners;
  }

  double leastKm() {
    return leastKm;
  }

  double mostKm() {
    return mostKm;
  }

  int leastCorners() {
    return leastCorners;
  }

  int mostCorners() {
    return mostCorners;
  }
}
