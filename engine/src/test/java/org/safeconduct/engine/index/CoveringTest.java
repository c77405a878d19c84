package org.safeconduct.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.safeconduct.shared.Area;

class CoveringTest {
  private static final int DEGREE = 10_000_000;
  private static final double COMB_STEP = 0.00005;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
        "POLYGON ((-10 -10, 10 -10, 10 10, -10 10, -10 -10))",
        "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))",
        "POLYGON ((0 0, 8 3, 10 10, 3 8, 0 0))",
        "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))",
        "POLYGON ((170 -5, 180 -5, 180 5, 170 5, 170 -5))",
        "POLYGON ((0 0, 0.0000001 0, 0 0.0000001, 0 0))",
        "POLYGON ((0 0, 10 0.0000001, 10 0.0000002, 0 0))",
        "POLYGON ((0 0, 5 5, 10 0, 10 10, 5 5.0000001, 0 10, 0 0))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))",
        "POLYGON ((0 0, 6 0, 6 6, 0 6, 0 0), (0 0, 3 1, 3 3, 0 0))"
      })
  void says_what_the_area_says_at_corners_on_edges_and_beside_them(String text)
      throws ParseException {
    var area = area(text);

    for (var covering : List.of(Covering.of(area), Covering.once(area)))
      comparePoints(area, covering);
  }

  private static void comparePoints(Area area, Covering covering) {
    for (var corner : area.geometry().getCoordinates())
      for (var other : area.geometry().getCoordinates())
        for (int share = 0; share <= 4; share++)
          compareAround(
              area,
              covering,
              corner.x + (other.x - corner.x) * share / 4,
              corner.y + (other.y - corner.y) * share / 4);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void says_what_the_area_says_in_random_worlds(long seed) {
    var random = new SplittableRandom(seed);
    for (int world = 0; world < 25; world++) {
      var area = RandomAreas.star(random);
      var covering = world % 2 == 0 ? Covering.of(area) : Covering.once(area);
      var box = area.geometry().getEnvelopeInternal();
      for (int i = 0; i < 2_000; i++)
        compare(
            area,
            covering,
            units(box.getMinX() + (random.nextDouble() * 1.2 - 0.1) * box.getWidth()),
            units(box.getMinY() + (random.nextDouble() * 1.2 - 0.1) * box.getHeight()));
      for (var corner : area.geometry().getCoordinates())
        compareAround(area, covering, corner.x, corner.y);
    }
  }

  @Test
  void a_large_square_needs_few_squares() throws ParseException {
    var covering = Covering.of(area("POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"));

    assertThat(covering.size()).isLessThan(40);
  }

  @Test
  void nothing_lies_outside_the_world() throws ParseException {
    var world = Covering.of(area("POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))"));

    assertThat(world.covers(180 * DEGREE, 90 * DEGREE)).isTrue();
    assertThat(world.covers(-180 * DEGREE, -90 * DEGREE)).isTrue();
    assertThat(world.covers(180 * DEGREE + 1, 0)).isFalse();
    assertThat(world.covers(Integer.MIN_VALUE, Integer.MIN_VALUE)).isFalse();
    assertThat(world.covers(Integer.MAX_VALUE, Integer.MAX_VALUE)).isFalse();
  }

  /// Ten thousand edges, each 170 degrees long and the next 0.00005 degrees on: a valid area.
  /// Noting each edge in each small square would take gigabytes.
  @Test
  void edges_that_run_side_by_side_over_half_the_world_need_few_squares() {
    var comb = comb(10_000);
    var random = new SplittableRandom(1);

    for (var covering : List.of(Covering.of(comb), Covering.once(comb))) {
      assertThat(covering.size()).isLessThan(100_000);
      for (int i = 0; i < 500; i++)
        compare(
            comb,
            covering,
            random.nextInt(-2 * DEGREE, 172 * DEGREE),
            random.nextInt(-DEGREE / 10, DEGREE * 6 / 10));
      for (int i = 0; i < 10_000; i += 500)
        compareAround(comb, covering, i % 2 * 170, i * COMB_STEP);
    }
  }

  private static Area comb(int edges) {
    var ring = new Coordinate[edges + 4];
    ring[0] = new Coordinate(-1, 0);
    for (int i = 0; i <= edges; i++) ring[i + 1] = new Coordinate(i % 2 * 170, i * COMB_STEP);
    ring[edges + 2] = new Coordinate(-1, edges * COMB_STEP);
    ring[edges + 3] = ring[0].copy();
    return Area.of(Area.GEOMETRIES.createPolygon(ring));
  }

  private static void compareAround(Area area, Covering covering, double x, double y) {
    for (int dx = -1; dx <= 1; dx++)
      for (int dy = -1; dy <= 1; dy++) compare(area, covering, units(x) + dx, units(y) + dy);
  }

  private static void compare(Area area, Covering covering, int x, int y) {
    assertThat(covering.covers(x, y))
        .as("%s at %s %s", area, Grid.degrees(x), Grid.degrees(y))
        .isEqualTo(area.covers(Grid.degrees(x), Grid.degrees(y)));
  }

  private static int units(double degrees) {
    return Grid.units(degrees);
  }

  private static Area area(String text) throws ParseException {
    return Area.of(new WKTReader(Area.GEOMETRIES).read(text));
  }
}
