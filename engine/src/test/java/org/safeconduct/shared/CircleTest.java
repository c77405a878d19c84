package org.safeconduct.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CircleTest {
  private static final long SEED = 20261122;

  @Test
  void a_circle_holds_exactly_the_points_within_its_radius_wherever_it_lies() {
    var random = new Random(SEED);
    for (var centre : List.of(
        new Position(7.44, 46.95),
        new Position(179.9, -17),
        new Position(-180, 65),
        new Position(0, 0),
        new Position(30, 89),
        new Position(-120, -89.9999),
        new Position(0, 90),
        new Position(10, -90),
        new Position(-60, 80)))
      for (double radius : new double[] {0.5, 10, 111, 1113, 4000, 9500, 10500, 16000, 19000})
        holdsItsPoints(centre, radius, random);
  }

  @Test
  void a_circle_in_the_open_has_64_corners() {
    var area = AreaMender.circle(new Position(7.44, 46.95), 25).area();

    assertThat(Objects.requireNonNull(area).geometry().getNumPoints()).isEqualTo(65);
  }

  @Test
  void a_circle_that_just_touches_a_pole_is_a_valid_area() {
    for (double latitude = 89; latitude > 60; latitude -= 0.37) {
      double toThePole = new Position(20, latitude).kilometresTo(new Position(0, 90));

      var mended = AreaMender.circle(new Position(20, latitude), toThePole);

      assertThat(Objects.requireNonNull(mended.area()).covers(20, latitude)).isTrue();
    }
  }

  @Test
  void a_circle_without_a_radius_gets_the_smallest_one() {
    var mended = AreaMender.circle(new Position(-88.783, 12.747), 0);

    assertThat(mended.findings()).containsExactly("circle-radius-zero");
    assertThat(mended.area())
        .isEqualTo(AreaMender.circle(new Position(-88.783, 12.747), AreaMender.SMALLEST_RADIUS_KM)
            .area());
  }

  @Test
  void a_negative_radius_gives_no_area() {
    assertThat(AreaMender.circle(new Position(0, 0), -1))
        .isEqualTo(new Mended(null, List.of("circle-radius-unusable")));
  }

  @Test
  void a_circle_larger_than_the_earth_is_the_earth() {
    var mended = AreaMender.circle(new Position(5, 5), 25_000);

    assertThat(mended.findings()).containsExactly("circle-too-large");
    assertThat(Objects.requireNonNull(mended.area()).geometry().getArea()).isEqualTo(360 * 180);
  }

  private static void holdsItsPoints(Position centre, double radius, Random random) {
    var area = Objects.requireNonNull(AreaMender.circle(centre, radius).area());
    for (int i = 0; i < 400; i++) {
      var point = i % 2 == 0 ? anywhere(random) : near(centre, radius, random);
      double distance = centre.kilometresTo(point);
      var what = "%s within %s km of %s (seed %d)".formatted(point, radius, centre, SEED);
      if (distance < radius * 0.999) assertThat(area.covers(point)).as(what).isTrue();
      if (distance > radius * 1.01)
        assertThat(area.covers(point)).as("not " + what).isFalse();
    }
  }

  private static Position anywhere(Random random) {
    return new Position(
        random.nextDouble(-180, 180), Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
  }

  private static Position near(Position centre, double radius, Random random) {
    double degrees = radius / 111 * 1.3;
    double latitude = Math.clamp(centre.latitude() + random.nextDouble(-degrees, degrees), -90, 90);
    double width = degrees / Math.max(0.01, Math.cos(Math.toRadians(latitude)));
    double longitude = centre.longitude() + random.nextDouble(-width, width);
    return new Position(Math.IEEEremainder(longitude, 360), latitude);
  }
}
