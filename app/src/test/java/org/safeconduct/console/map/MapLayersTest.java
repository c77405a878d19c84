package org.safeconduct.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.shared.Position;

class MapLayersTest {
  @ParameterizedTest
  @CsvSource({
    "36.81724, -1.28642, 36.8, -1.3",
    "6.1432, 46.2044, 6.1, 46.2",
    "-179.98, 0.04, -180.0, 0.0",
    "179.96, 89.99, 180.0, 90.0"
  })
  void an_address_says_roughly_where_people_are_and_never_exactly(
      double longitude, double latitude, String saidLongitude, String saidLatitude) {
    var address = MapLayers.around(new Position(longitude, latitude));

    assertThat(address)
        .isEqualTo(
            "/exposure?longitude=" + saidLongitude + "&latitude=" + saidLatitude + "&radius=25");
  }
}
