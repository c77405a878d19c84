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
    assertThat(ground(SQUARE).contact(at(10, 5))).isEqualTo(Contact.HELD);
    assertThat(ground(SQUARE).contact(at(10, 10))).isEqualTo(Contact.HELD);
    assertThat(ground(SQUARE).contact(at(Math.nextUp(10.0), 5))).isEqualTo(Contact.NONE);
  }

  @Test
  void a_hole_is_outside_and_its_edge_is_inside() {
    assertThat(ground(RING).contact(at(5, 5))).isEqualTo(Contact.NONE);
    assertThat(ground(RING).contact(at(3, 5))).isEqualTo(Contact.HELD);
    assertThat(ground(RING).contact(between(4, 4, 6, 6))).isEqualTo(Contact.NONE);
    assertThat(ground(RING).contact(between(4, 4, 7, 6))).isEqualTo(Contact.HELD);
    assertThat(ground(RING).contact(within("POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))")))
        .isEqualTo(Contact.NONE);
    assertThat(ground(RING).contact(within("POLYGON ((4 4, 7 4, 6 6, 4 6, 4 4))")))
        .isEqualTo(Contact.NONE);
    assertThat(ground(RING).contact(within("POLYGON ((4 4, 8 4, 6 6, 4 6, 4 4))")))
        .isEqualTo(Contact.HELD);
  }

  @Test
  void an_area_around_or_inside_or_across_touches() {
    assertThat(ground(SQUARE).contact(within("POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))")))
        .isEqualTo(Contact.HELD);
    assertThat(ground(SQUARE).contact(within("POLYGON ((-1 -1, 20 -1, 20 20, -1 20, -1 -1))")))
        .isEqualTo(Contact.HELD);
    assertThat(ground(SQUARE).contact(within("POLYGON ((9 0, 20 0, 20 5, 9 0))")))
        .isEqualTo(Contact.HELD);
    assertThat(ground(SQUARE).contact(within("POLYGON ((11 0, 20 0, 20 5, 11 0))")))
        .isEqualTo(Contact.NONE);
  }

  @Test
  void both_sides_of_an_area_split_at_the_antimeridian_are_inside() {
    assertThat(ground(FIJI).contact(at(178, -18))).isEqualTo(Contact.HELD);
    assertThat(ground(FIJI).contact(at(-179, -16))).isEqualTo(Contact.HELD);
    assertThat(ground(FIJI).contact(at(175, -18))).isEqualTo(Contact.NONE);
  }

  @Test
  void longitude_180_and_minus_180_are_the_same_place() {
    var west = "POLYGON ((-180 -20, -178 -20, -178 -12, -180 -12, -180 -20))";

    assertThat(ground(west).contact(at(180, -16))).isEqualTo(Contact.HELD);
    assertThat(ground(west).contact(at(-180, -16))).isEqualTo(Contact.HELD);
    assertThat(ground(west).contact(between(180, -15, 180, 30))).isEqualTo(Contact.HELD);
    assertThat(ground(west).contact(between(180, -30, 180, 30))).isEqualTo(Contact.HELD);
  }

  @Test
  void a_way_goes_the_short_way_across_the_antimeridian() {
    assertThat(ground(FIJI).contact(between(170, -16, -170, -16))).isEqualTo(Contact.HELD);
    assertThat(ground("POLYGON ((0 -20, 10 -20, 10 0, 0 0, 0 -20))")
            .contact(between(170, -16, -170, -16)))
        .isEqualTo(Contact.NONE);
  }

  @Test
  void a_way_across_the_antimeridian_meets_a_corner_that_it_touches_exactly() {
    var corner = "POLYGON ((170 -10, 180 -10, 180 80, 170 80, 170 -10))";

    assertThat(ground(corner).contact(between(-175, -20, 20, 90))).isEqualTo(Contact.HELD);
    assertThat(ground(corner).contact(between(-175, -20.001, 20, 90))).isEqualTo(Contact.NONE);
  }

  @Test
  void a_way_that_passes_through_touches_and_one_that_passes_by_does_not() {
    assertThat(ground(SQUARE).contact(between(-5, 5, 15, 5))).isEqualTo(Contact.HELD);
    assertThat(ground(SQUARE).contact(between(-5, 5, 5, 15))).isEqualTo(Contact.HELD);
    assertThat(ground(SQUARE).contact(between(-5, 6, 5, 16))).isEqualTo(Contact.NONE);
  }

  @Test
  void a_pole_is_one_point_at_any_longitude() {
    assertThat(ground(ARCTIC).contact(at(-120, 90))).isEqualTo(Contact.HELD);
    assertThat(ground(ARCTIC).contact(at(-120, 89))).isEqualTo(Contact.NONE);
    assertThat(ground(ARCTIC).contact(at(0, -90))).isEqualTo(Contact.NONE);
  }

  @Test
  void a_town_that_reaches_into_the_area_is_near_and_one_too_far_off_is_not() {
    assertThat(ground(SQUARE).contact(town(10.05, 5, 10))).isEqualTo(Contact.NEAR);
    assertThat(ground(SQUARE).contact(town(10.05, 5, 5))).isEqualTo(Contact.NONE);
    assertThat(ground(SQUARE).contact(town(9.95, 5, 10))).isEqualTo(Contact.HELD);
    assertThat(ground(RING).contact(town(5, 5, 100))).isEqualTo(Contact.NONE);
    assertThat(ground(RING).contact(town(5, 5, 230))).isEqualTo(Contact.NEAR);
  }

  @Test
  void an_area_smaller_than_the_town_is_within_its_reach() {
    var quarter = "POLYGON ((36.70 -1.36, 36.72 -1.36, 36.72 -1.34, 36.70 -1.34, 36.70 -1.36))";

    assertThat(ground(quarter).contact(town(36.82, -1.29, 20))).isEqualTo(Contact.NEAR);
  }

  @Test
  void a_town_reaches_across_the_antimeridian_and_over_the_pole() {
    var west = "POLYGON ((-180 -20, -178 -20, -178 -12, -180 -12, -180 -20))";

    assertThat(ground(west).contact(town(179.95, -16, 10))).isEqualTo(Contact.NEAR);
    assertThat(ground(west).contact(town(179.8, -16, 10))).isEqualTo(Contact.NONE);
    assertThat(ground(ARCTIC).contact(town(-120, 89.95, 10))).isEqualTo(Contact.NEAR);
    assertThat(ground(ARCTIC).contact(town(-120, 89, 10))).isEqualTo(Contact.NONE);
  }

  @Test
  void on_the_way_from_a_town_is_anywhere_in_the_town() {
    var nairobi = town(10.05, 5, 10);

    assertThat(ground(SQUARE).contact(new Where.Between(nairobi, town(30, 5, 10))))
        .isEqualTo(Contact.HELD);
    assertThat(ground(SQUARE).contact(between(10.05, 5, 30, 5))).isEqualTo(Contact.NONE);
  }

  @Test
  void regions_that_share_only_a_border_or_a_corner_do_not_meet() {
    var beside = "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))";
    var corner = "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))";
    var aroundTheHole = "POLYGON ((3 3, 7 3, 7 7, 3 7, 3 3))";

    assertThat(ground(SQUARE).contact(within(beside))).isEqualTo(Contact.NONE);
    assertThat(ground(beside).contact(within(SQUARE))).isEqualTo(Contact.NONE);
    assertThat(ground(SQUARE).contact(within(corner))).isEqualTo(Contact.NONE);
    assertThat(ground(RING).contact(within(aroundTheHole))).isEqualTo(Contact.NONE);
    assertThat(ground(SQUARE).contact(at(10, 5))).isEqualTo(Contact.HELD);
    assertThat(ground(SQUARE).contact(between(10, 5, 20, 5))).isEqualTo(Contact.HELD);
  }

  @Test
  void slivers_along_a_border_do_not_make_neighbours_meet() {
    var byAHundredMetres = "POLYGON ((9.999 4.9, 20 4.9, 20 5.1, 9.999 5.1, 9.999 4.9))";
    var aTownBeyondTheBorder = "MULTIPOLYGON (((10 0, 20 0, 20 10, 10 10, 10 0)),"
        + " ((9.96 5, 9.98 5, 9.98 5.02, 9.96 5.02, 9.96 5)))";

    assertThat(ground(SQUARE).contact(within(byAHundredMetres))).isEqualTo(Contact.NONE);
    assertThat(ground(SQUARE).contact(within(aTownBeyondTheBorder))).isEqualTo(Contact.NONE);
    assertThat(ground(aTownBeyondTheBorder).contact(within(SQUARE))).isEqualTo(Contact.NONE);
  }

  @Test
  void an_area_that_reaches_kilometres_over_a_border_meets_the_neighbour() {
    var neighbour = "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))";
    var fiveKilometresOver = "POLYGON ((0 5, 10.045 5, 10.045 5.045, 0 5.045, 0 5))";

    assertThat(ground(fiveKilometresOver).contact(within(neighbour))).isEqualTo(Contact.HELD);
    assertThat(ground(neighbour).contact(within(fiveKilometresOver))).isEqualTo(Contact.HELD);
  }

  @Test
  void a_small_area_meets_the_neighbour_by_a_twentieth_of_itself() {
    var neighbour = "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))";
    var tenth = "POLYGON ((9.991 5, 10.001 5, 10.001 5.01, 9.991 5.01, 9.991 5))";
    var hundredth = "POLYGON ((9.9901 5, 10.0001 5, 10.0001 5.01, 9.9901 5.01, 9.9901 5))";

    assertThat(ground(tenth).contact(within(neighbour))).isEqualTo(Contact.HELD);
    assertThat(ground(hundredth).contact(within(neighbour))).isEqualTo(Contact.NONE);
  }

  @Test
  void the_antimeridian_and_the_pole_are_borders_like_any_other() {
    var east = "POLYGON ((170 -20, 180 -20, 180 0, 170 0, 170 -20))";
    var west = "POLYGON ((-180 -10, -175 -10, -175 10, -180 10, -180 -10))";
    var north = "POLYGON ((-100 85, -90 85, -90 90, -100 90, -100 85))";

    assertThat(ground(east).contact(within(west))).isEqualTo(Contact.NONE);
    assertThat(ground(ARCTIC).contact(within(north))).isEqualTo(Contact.NONE);
    assertThat(ground(FIJI).contact(within(west))).isEqualTo(Contact.NONE);
    assertThat(ground(FIJI).contact(within("POLYGON ((-179 -20, -170 -20, -170 0, -179 -20))")))
        .isEqualTo(Contact.HELD);
  }

  @Test
  void a_square_degree_at_the_equator_is_as_large_as_on_the_sphere() {
    var square = area("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))").geometry();
    var earth = area("POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))").geometry();

    assertThat(Overlap.km2(square)).isBetween(12_363.0, 12_364.5);
    assertThat(Overlap.km2(earth)).isBetween(510_064_470.0, 510_064_474.0);
  }

  private static Where.At town(double longitude, double latitude, double reachKm) {
    return new Where.At(new Position(longitude, latitude), Precision.CITY, reachKm);
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
