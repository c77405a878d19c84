package org.safeconduct.bench.world;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.safeconduct.shared.Area;

/// Draws outlines like coasts: a circle bent by waves that are the smaller the shorter they are.
final class Outlines {
  private static final int WAVES = 14;
  private static final double GROWTH = 1.6;
  private static final double HEIGHT = 0.35;
  private static final double DECAY = -0.85;
  private static final double KM_PER_DEGREE = 111.32;
  private static final double UNITS = 1e7;

  private Outlines() {}

  /// A valid area around a point.
  static Geometry around(
      double longitude, double latitude, double radiusKm, int corners, SplittableRandom random) {
    var waves = waves(corners, random);
    double narrow = Math.max(0.15, StrictMath.cos(Math.toRadians(latitude)));
    var ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double turn = 2 * Math.PI * i / corners;
      double reach = radiusKm * StrictMath.exp(bend(waves, turn)) / KM_PER_DEGREE;
      ring[i] = new Coordinate(
          rounded(Math.clamp(longitude + reach * StrictMath.cos(turn) / narrow, -180, 180)),
          rounded(Math.clamp(latitude + reach * StrictMath.sin(turn), -89, 89)));
    }
    ring[corners] = ring[0].copy();
    var drawn = Area.GEOMETRIES.createPolygon(ring);
    return drawn.isValid() ? drawn : GeometryFixer.fix(drawn);
  }

  private record Wave(int often, double height, double start) {}

  private static Wave[] waves(int corners, SplittableRandom random) {
    var waves = new Wave[WAVES];
    int often = 1;
    for (int i = 0; i < WAVES; i++) {
      double height = HEIGHT * StrictMath.pow(often, DECAY) * (0.5 + random.nextDouble());
      double start = random.nextDouble() * 2 * Math.PI;
      waves[i] = new Wave(often, often > corners / 4 ? 0 : height, start);
      often = Math.max(often + 1, (int) (often * GROWTH));
    }
    return waves;
  }

  private static double bend(Wave[] waves, double turn) {
    double bend = 0;
    for (var wave : waves)
      bend += wave.height() * StrictMath.cos(wave.often() * turn + wave.start());
    return bend;
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * UNITS) / UNITS;
  }
}
