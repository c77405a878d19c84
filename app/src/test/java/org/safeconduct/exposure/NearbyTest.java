package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.engine.Where;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

class NearbyTest {
  @Test
  void a_box_holds_every_point_within_reach_wherever_on_the_earth() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int n = 0; n < 20_000; n++) {
      var town = anywhere(random);
      double reach = random.nextDouble(200);
      var box = Nearby.box(new Where.At(town, Precision.CITY, reach));
      var other = near(town, random);
      if (town.kilometresTo(other) < reach)
        assertThat(box.contains(other.longitude(), other.latitude()))
            .as("seed %d", seed)
            .isTrue();
    }
  }

  @Test
  void a_way_the_short_way_round_the_back_of_the_earth_may_be_anywhere() {
    var fiji = new Where.At(new Position(178.4, -18.1), Precision.POINT);
    var samoa = new Where.At(new Position(-171.8, -13.8), Precision.POINT);

    assertThat(Nearby.box(new Where.Between(fiji, samoa)))
        .isEqualTo(new Envelope(-180, 180, -90, 90));
  }

  private static Position anywhere(Random random) {
    return new Position(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
  }

  private static Position near(Position town, Random random) {
    double longitude = town.longitude() + random.nextDouble(-3, 3);
    double latitude = Math.clamp(town.latitude() + random.nextDouble(-2, 2), -90, 90);
    return new Position(
        longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude,
        latitude);
  }
}
