package org.safeconduct.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class AreaMenderTest {

  @Test
  void a_proper_ring_becomes_an_area_without_findings() {
    var mended = AreaMender.polygon(ring(0, 0, 2, 0, 2, 1, 0, 1, 0, 0));

    assertThat(mended.findings()).isEmpty();
    assertThat(surface(mended)).isEqualTo(2);
  }

  @Test
  void a_ring_that_does_not_close_is_closed() {
    var mended = AreaMender.polygon(ring(0, 0, 2, 0, 2, 1, 0, 1));

    assertThat(mended.findings()).containsExactly("polygon-not-closed");
    assertThat(surface(mended)).isEqualTo(2);
  }

  @Test
  void a_bow_tie_keeps_both_its_wings() {
    var mended = AreaMender.polygon(ring(0, 0, 2, 2, 2, 0, 0, 2, 0, 0));

    assertThat(mended.findings()).containsExactly("polygon-crosses-itself");
    assertThat(area(mended).covers(0.2, 1)).isTrue();
    assertThat(area(mended).covers(1.8, 1)).isTrue();
    assertThat(surface(mended)).isEqualTo(2);
  }

  @Test
  void a_five_pointed_star_keeps_its_middle() {
    var star = new ArrayList<Coordinate>();
    for (int i = 0; i <= 5; i++)
      star.add(new Coordinate(Math.sin(i * 0.8 * Math.PI), Math.cos(i * 0.8 * Math.PI)));

    var mended = AreaMender.polygon(star);

    assertThat(mended.findings()).contains("polygon-crosses-itself");
    assertThat(area(mended).covers(0, 0)).isTrue();
    assertThat(area(mended).covers(0, 0.9)).isTrue();
  }

  @Test
  void a_ring_over_the_antimeridian_is_cut_in_two() {
    var mended = AreaMender.polygon(ring(178, -18, -178, -18, -178, -16, 178, -16, 178, -18));

    assertThat(mended.findings()).containsExactly("polygon-crosses-antimeridian");
    assertThat(surface(mended)).isCloseTo(8, within(1e-9));
    assertThat(area(mended).covers(179, -17)).isTrue();
    assertThat(area(mended).covers(-179, -17)).isTrue();
    assertThat(area(mended).covers(180, -17)).isTrue();
    assertThat(area(mended).covers(-180, -17)).isTrue();
    assertThat(area(mended).covers(0, -17)).isFalse();
  }

  @Test
  void longitudes_past_180_are_moved_onto_the_map() {
    var mended = AreaMender.polygon(ring(178, -18, 182, -18, 182, -16, 178, -16, 178, -18));

    assertThat(mended.findings())
        .containsExactly("longitude-out-of-range", "polygon-crosses-antimeridian");
    assertThat(area(mended).covers(-179, -17)).isTrue();
    assertThat(surface(mended)).isCloseTo(8, within(1e-9));
  }

  @Test
  void a_ring_that_names_the_antimeridian_twice_stays_narrow() {
    var mended = AreaMender.polygon(ring(
        178, -16, 180, -16, -180, -16, -178, -16, -178, -18, -180, -18, 180, -18, 178, -18, 178,
        -16));

    assertThat(surface(mended)).isCloseTo(8, within(1e-9));
    assertThat(area(mended).covers(0, -17)).isFalse();
  }

  @Test
  void a_box_around_the_world_is_the_world_and_not_its_edge() {
    var mended = AreaMender.polygon(ring(-180, -60, 180, -60, 180, 60, -180, 60, -180, -60));

    assertThat(mended.findings()).isEmpty();
    assertThat(surface(mended)).isEqualTo(360 * 120);
  }

  @Test
  void a_box_around_the_world_counted_from_0_to_360_is_the_world() {
    var mended = AreaMender.polygon(ring(0, -60, 360, -60, 360, 60, 0, 60, 0, -60));

    assertThat(surface(mended)).isCloseTo(360 * 120, within(1e-6));
    assertThat(area(mended).covers(-90, 0)).isTrue();
  }

  @Test
  void a_ring_around_a_pole_holds_the_pole() {
    var mended = AreaMender.polygon(ring(-150, -70, -30, -65, 90, -70, -150, -70));

    assertThat(mended.findings()).containsExactly("polygon-around-pole");
    assertThat(area(mended).covers(0, -90)).isTrue();
    assertThat(area(mended).covers(180, -85)).isTrue();
    assertThat(area(mended).covers(0, -60)).isFalse();
    assertThat(area(mended).covers(0, 85)).isFalse();
  }

  @Test
  void a_latitude_past_the_pole_gives_no_area_rather_than_a_guess() {
    var mended = AreaMender.polygon(ring(48, 116, 49, 116, 49, 117, 48, 116));

    assertThat(mended.area()).isNull();
    assertThat(mended.findings()).containsExactly("latitude-out-of-range");
  }

  @Test
  void a_longitude_that_means_nothing_gives_no_area() {
    var mended = AreaMender.polygon(ring(1000, 0, 1001, 0, 1001, 1, 1000, 0));

    assertThat(mended.area()).isNull();
    assertThat(mended.findings()).containsExactly("longitude-out-of-range");
  }

  @Test
  void points_and_lines_and_nothing_have_no_surface() {
    assertThat(AreaMender.polygon(List.of()))
        .isEqualTo(new Mended(null, List.of("polygon-too-few-points")));
    assertThat(AreaMender.polygon(ring(1, 1, 2, 2, 1, 1)))
        .isEqualTo(new Mended(null, List.of("polygon-too-few-points")));
    assertThat(AreaMender.polygon(ring(1, 1, 2, 2, 3, 3, 1, 1)))
        .isEqualTo(new Mended(null, List.of("polygon-without-surface")));
  }

  @Test
  void numbers_that_are_none_give_no_area() {
    assertThat(AreaMender.polygon(ring(0, 0, 1, Double.NaN, 1, 1, 0, 0)).area()).isNull();
    assertThat(AreaMender.polygon(ring(0, 0, Double.POSITIVE_INFINITY, 1, 1, 1, 0, 0))
            .area())
        .isNull();
    assertThat(AreaMender.circle(new Position(0, 0), Double.NaN).area()).isNull();
  }

  @Test
  void a_hopeless_tangle_is_answered_at_once_with_the_area_around_it() {
    assertThat(mendedAtOnce(1_000).findings()).contains("polygon-tangled");
    assertThat(mendedAtOnce(200_000).findings()).contains("polygon-too-many-corners");
  }

  private static Mended mendedAtOnce(int corners) {
    var random = new Random(7);
    var ring = new ArrayList<Coordinate>();
    for (int i = 0; i < corners; i++)
      ring.add(new Coordinate(random.nextDouble() * 20, random.nextDouble() * 20));
    long start = System.nanoTime();
    var mended = AreaMender.polygon(ring);
    assertThat(surface(mended)).isCloseTo(400, within(10.0));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    return mended;
  }

  @Test
  void geo_json_keeps_holes_and_all_polygons_of_a_collection() {
    var mended = AreaMender.geoJson("""
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[
               [[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[3,1],[3,3],[1,3],[1,1]]]}},
             {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[9,9]}},
             {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[10,0],[11,0],[11,1]]]]}}]}
            """);

    assertThat(mended.findings()).containsExactly("polygon-not-closed");
    assertThat(surface(mended)).isEqualTo(12.5);
    assertThat(area(mended).covers(2, 2)).isFalse();
  }

  @Test
  void text_that_is_not_geo_json_gives_a_finding_and_no_area() {
    for (var text : List.of(
        "",
        "nonsense",
        "[]",
        "{}",
        "{\"type\":\"Polygon\"}",
        "\u0001",
        "{\"type\":\"Polygon\",\"coordinates\":[[[1,\"2\"]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(30)))
      assertThat(AreaMender.geoJson(text))
          .as(text)
          .isEqualTo(new Mended(null, List.of("geojson-unreadable")));
    assertThat(AreaMender.geoJson("{\"type\":\"Point\",\"coordinates\":[1,2]}"))
        .isEqualTo(new Mended(null, List.of("geojson-without-polygon")));
  }

  @Test
  void geo_json_of_too_many_corners_altogether_is_refused() {
    var hole = "[%s]".formatted("[1,1],".repeat(1_000) + "[1,1]");
    var text = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,0],[2,2],[0,0]]%s]}"
        .formatted(("," + hole).repeat(100));

    assertThat(AreaMender.geoJson(text)).isEqualTo(new Mended(null, List.of("geojson-too-large")));
  }

  @Test
  void what_is_written_as_geo_json_is_read_back_the_same() {
    for (var mended : List.of(
        AreaMender.polygon(ring(178, -18, -178, -18, -178, -16, 178, -16, 178, -18)),
        AreaMender.circle(new Position(7.4, 46.9), 25),
        AreaMender.geoJson("{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[0,0],[4,0],[4,4],[0,4]],[[1,1],[3,1],[3,3]]]}")))
      assertThat(AreaJson.read(AreaJson.write(area(mended)))).isEqualTo(mended.area());
  }

  private static List<Coordinate> ring(double... lonLat) {
    var ring = new ArrayList<Coordinate>();
    for (int i = 0; i < lonLat.length; i += 2) ring.add(new Coordinate(lonLat[i], lonLat[i + 1]));
    return ring;
  }

  private static Area area(Mended mended) {
    return Objects.requireNonNull(mended.area());
  }

  private static double surface(Mended mended) {
    return area(mended).geometry().getArea();
  }
}
