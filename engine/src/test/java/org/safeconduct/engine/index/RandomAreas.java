package org.safeconduct.engine.index;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.safeconduct.shared.Area;

/// Areas of every size and shape, the same for the same seed: stars, half of them with corners
/// on whole units or on corners of cells, some with a hole, some of several parts.
final class RandomAreas {
  private RandomAreas() {}

  static Area star(SplittableRandom random) {
    while (true) {
      Geometry star = ring(random, random.nextDouble(-170, 170), random.nextDouble(-80, 80));
      if (random.nextInt(3) == 0)
        star = star.difference(star.getFactory()
            .toGeometry(star.getInteriorPoint()
                .buffer(star.getEnvelopeInternal().getWidth() / 8)
                .getEnvelopeInternal()));
      if (random.nextInt(3) == 0)
        star = star.union(ring(random, random.nextDouble(-170, 170), random.nextDouble(-80, 80)));
      var box = star.getEnvelopeInternal();
      boolean fits = box.getMinX() >= -180
          && box.getMaxX() <= 180
          && box.getMinY() >= -90
          && box.getMaxY() <= 90;
      if (fits && star.isValid() && star.getArea() > 0) return Area.of(star);
    }
  }

  private static Geometry ring(SplittableRandom random, double x, double y) {
    double size = Math.pow(10, random.nextDouble(-5, 1.5));
    int corners = random.nextInt(3, random.nextInt(3) == 0 ? 800 : 40);
    double grain = switch (random.nextInt(4)) {
      case 0 -> 1e-7;
      case 1 -> 0.0065536;
      case 2 -> 1e-3;
      default -> 0;
    };
    var ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double turn = 2 * Math.PI * i / corners;
      double reach = size * random.nextDouble(0.4, 1);
      ring[i] = new Coordinate(
          onGrain(x + reach * Math.cos(turn), grain), onGrain(y + reach * Math.sin(turn), grain));
    }
    ring[corners] = ring[0].copy();
    return Area.GEOMETRIES.createPolygon(ring).buffer(0);
  }

  private static double onGrain(double value, double grain) {
    return grain == 0 ? value : Math.round(value / grain) * grain;
  }
}
