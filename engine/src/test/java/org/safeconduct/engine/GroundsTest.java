package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.safeconduct.shared.Area;

class GroundsTest {
  private final Grounds grounds = new Grounds();

  @Test
  void an_area_asked_about_again_is_made_ready_thoroughly_and_kept() {
    var area = disc(100, 1);

    assertThat(grounds.of(area).isThorough()).isFalse();
    var thorough = grounds.of(disc(100, 1));

    assertThat(thorough.isThorough()).isTrue();
    assertThat(grounds.of(area)).isSameAs(thorough);
  }

  @Test
  void areas_of_very_many_corners_are_not_all_kept() {
    for (int i = 0; i < 8; i++) grounds.of(disc(90_000, 1 + i));

    assertThat(grounds.corners()).isBetween(400_000L, 500_000L);
    assertThat(grounds.of(disc(90_000, 1)).isThorough()).isFalse();
    assertThat(grounds.of(disc(90_000, 8)).isThorough()).isTrue();
  }

  private static Area disc(int corners, double radius) {
    var ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      ring[i] = new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
    }
    ring[corners] = ring[0].copy();
    return Area.of(Area.GEOMETRIES.createPolygon(ring));
  }
}
