package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

class GroundTest {
  private static final String SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
  private static final String RING =
      "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 7 3, 7 7, 3 7, 3 3))";
  private static final String FIJI =
      "MULTIPOLYGON (((176 -20, 180 -20, 180 -12, 176 -12, 176 -20)),"
          + " ((-180 -20, -178 -20, -178 -12, -180 -12, -180 -20)))";
  private static final String ARCTIC = "POLYGON ((0 80, 90 80, 90 90, 0 90, 0 80))";

  @Test
  void a_point_on_an_edge_or_a_corner_is_inside() {
    assertThat(ground(SQUARE).touches(at(10, 5))).isTrue();
    assertThat(ground(SQUARE).touches(at(10, 10))).isTrue();
    assertThat(ground(SQUARE).touches(at(Math.nextUp(10.0), 5))).isFalse();
  }

  @Test
  void a_hole_is_outside_and_its_edge_is_inside() {
    assertThat(ground(RING).touches(at(5, 5))).isFalse();
    assertThat(ground(RING).touches(at(3, 5))).isTrue();
    assertThat(ground(RING).touches(between(4, 4, 6, 6))).isFalse();
    assertThat(ground(RING).touches(between(4, 4, 7, 6))).isTrue();
    assertThat(ground(RING).touches(within("POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))")))
        .isFalse();
    assertThat(ground(RING).touches(within("POLYGON ((4 4, 7 4, 6 6, 4 6, 4 4))")))
        .isTrue();
  }

  @Test
  void an_area_around_or_inside_or_beside_touches() {
    assertThat(ground(SQUARE).touches(within("POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))")))
        .isTrue();
    assertThat(ground(SQUARE).touches(within("POLYGON ((-1 -1, 20 -1, 20 20, -1 20, -1 -1))")))
        .isTrue();
    assertThat(ground(SQUARE).touches(within("POLYGON ((10 0, 20 0, 20 5, 10 0))")))
        .isTrue();
    assertThat(ground(SQUARE).touches(within("POLYGON ((11 0, 20 0, 20 5, 11 0))")))
        .isFalse();
  }

  @Test
  void both_sides_of_an_area_split_at_the_antimeridian_are_inside() {
    assertThat(ground(FIJI).touches(at(178, -18))).isTrue();
    assertThat(ground(FIJI).touches(at(-179, -16))).isTrue();
    assertThat(ground(FIJI).touches(at(175, -18))).isFalse();
  }

  @Test
  void longitude_180_and_minus_180_are_the_same_place() {
    var west = "POLYGON ((-180 -20, -178 -20, -178 -12, -180 -12, -180 -20))";

    assertThat(ground(west).touches(at(180, -16))).isTrue();
    assertThat(ground(west).touches(at(-180, -16))).isTrue();
    assertThat(ground(west).touches(between(180, -15, 180, 30))).isTrue();
    assertThat(ground(west).touches(between(180, -30, 180, 30))).isTrue();
  }

  @Test
  void a_way_goes_the_short_way_across_the_antimeridian() {
    assertThat(ground(FIJI).touches(between(170, -16, -170, -16))).isTrue();
    assertThat(ground("POLYGON ((0 -20, 10 -20, 10 0, 0 0, 0 -20))")
            .touches(between(170, -16, -170, -16)))
        .isFalse();
  }

  @Test
  void a_way_that_passes_through_touches_and_one_that_passes_by_does_not() {
    assertThat(ground(SQUARE).touches(between(-5, 5, 15, 5))).isTrue();
    assertThat(ground(SQUARE).touches(between(-5, 5, 5, 15))).isTrue();
    assertThat(ground(SQUARE).touches(between(-5, 6, 5, 16))).isFalse();
  }

  @Test
  void a_pole_is_one_point_at_any_longitude() {
    assertThat(ground(ARCTIC).touches(at(-120, 90))).isTrue();
    assertThat(ground(ARCTIC).touches(at(-120, 89))).isFalse();
    assertThat(ground(ARCTIC).touches(at(0, -90))).isFalse();
  }

  private static Ground ground(String wkt) {
    return new Ground(area(wkt));
  }

  private static Where at(double longitude, double latitude) {
    return new Where.At(new Position(longitude, latitude), Precision.POINT);
  }

  private static Where within(String wkt) {
    return new Where.Within("region:drawn", area(wkt));
  }

  private static Where between(double x, double y, double toX, double toY) {
    return new Where.Between(new Position(x, y), new Position(toX, toY));
  }

  private static Area area(String wkt) {
    try {
      return Area.of(new WKTReader(Area.GEOMETRIES).read(wkt));
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }
}
