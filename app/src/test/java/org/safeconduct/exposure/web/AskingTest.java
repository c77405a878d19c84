package org.safeconduct.exposure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;
import tools.jackson.databind.json.JsonMapper;

class AskingTest {
  private static final Position NAIROBI = new Position(36.8167, -1.2833);
  private static final Position ELDORET = new Position(35.27, 0.52);

  private final List<Fault> faults = new ArrayList<>();
  private final PlaceReader places = new PlaceReader(GAZETTEER);
  private final AreaReader areas = new AreaReader(GAZETTEER);

  @Test
  void moments_are_read_in_the_forms_that_people_write() {
    var moment = Instant.parse("2026-11-24T06:00:00Z");

    assertThat(Moments.read("2026-11-24T06:00:00Z")).contains(moment);
    assertThat(Moments.read("2026-11-24T06:00Z")).contains(moment);
    assertThat(Moments.read("2026-11-24T07:00+01:00")).contains(moment);
    assertThat(Moments.read("2026-11-24T07:00 01:00")).contains(moment);
    assertThat(Moments.read(" 2026-11-24T06:00 ")).contains(moment);
    assertThat(Moments.read("2026-11-24")).contains(Instant.parse("2026-11-24T00:00:00Z"));
  }

  @Test
  void what_is_no_moment_is_not_guessed() {
    assertThat(Moments.read("tomorrow")).isEmpty();
    assertThat(Moments.read("24.11.2026")).isEmpty();
    assertThat(Moments.read("+999999999-01-01")).isEmpty();
  }

  @Test
  void a_moment_with_an_offset_comes_back_into_a_field_that_holds_none() {
    assertThat(Moments.typed("2026-11-24T07:00:30+01:00")).isEqualTo("2026-11-24T06:00:30");
    assertThat(Moments.typed("2026-11-24T06:00Z")).isEqualTo("2026-11-24T06:00");
    assertThat(Moments.typed("soon")).isEqualTo("soon");
    assertThat(Moments.typed(null)).isNull();
  }

  @Test
  void an_area_is_read_from_geojson_or_a_circle() {
    var polygon = read("""
        {"area": {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon",
          "coordinates": [[[36, -2], [38, -2], [38, 0], [36, 0], [36, -2]]]}}}
        """);
    var circle = read("""
        {"circle": {"longitude": 36.8, "latitude": -1.3, "radiusKm": 20}}
        """);

    assertThat(faults).isEmpty();
    assertThat(polygon.covers(NAIROBI)).isTrue();
    assertThat(circle.covers(NAIROBI)).isTrue();
    assertThat(circle.covers(ELDORET)).isFalse();
  }

  @Test
  void a_name_of_several_towns_is_told_with_the_choices() {
    var area = places.read(new AskedPlace("San Jose", null, null, null, null), faults);

    assertThat(area).isNull();
    assertThat(faults).extracting(Fault::code).containsExactly("place-ambiguous");
    assertThat(faults.getFirst().value()).contains("San Jose, US (California)", "San José, CR");
  }

  @Test
  void every_mistake_of_a_stay_is_told_beside_its_parameter() {
    assertThat(mistakes("", "", "")).containsExactly("place place-missing");
    assertThat(mistakes("Xanadu-on-Sea", "", "")).containsExactly("place place-unknown");
    assertThat(mistakes("", "46.2", "")).containsExactly("longitude longitude-missing");
    assertThat(mistakes("", "", "6.1")).containsExactly("latitude latitude-missing");
    assertThat(mistakes("Geneva", "46.2", "6.1")).containsExactly("place place-and-point");
    assertThat(mistakes("", "91", "NaN"))
        .containsExactly("longitude longitude-unusable", "latitude latitude-unusable");
    for (var language : List.of("", "_fr", "_ar"))
      assertThat(words(language)).containsKeys(labels());
  }

  private List<String> mistakes(String place, String latitude, String longitude) {
    var typed = new StayReader.Typed(place, latitude, longitude, "", "");
    var told = catchThrowableOfType(
            BadQuestion.class, () -> new StayReader(GAZETTEER).read(typed, Instant.EPOCH))
        .faults();
    faults.addAll(told);
    return told.stream().map(it -> it.where() + " " + it.code()).toList();
  }

  @Test
  void every_mistake_of_a_circle_is_told_at_once() {
    assertThat(read("""
        {"circle": {"longitude": 181, "latitude": "north"}}
        """)).isNull();

    assertThat(faults)
        .extracting(Fault::where)
        .containsExactly("circle.longitude", "circle.latitude", "circle.radiusKm");
  }

  @Test
  void no_area_two_areas_and_an_area_without_surface_are_told() {
    read("{}");
    read("""
        {"area": {"type": "Point", "coordinates": [1, 2]}}
        """);
    read("""
        {"area": {"type": "Polygon"}, "circle": {}}
        """);

    assertThat(faults)
        .extracting(Fault::code)
        .containsExactly("area-missing", "geojson-without-polygon", "several-areas");
  }

  @Test
  void a_country_and_a_region_are_asked_about_by_their_codes() {
    for (var code : List.of("KE", "ke", "KEN", "Kenya"))
      assertThat(read("{\"country\": \"" + code + "\"}").covers(NAIROBI)).isTrue();
    var region = read("{\"region\": \"CH-GE\"}");

    assertThat(faults).isEmpty();
    assertThat(region.covers(new Position(6.1457, 46.2022))).isTrue();
    assertThat(region.covers(new Position(7.4474, 46.9480))).isFalse();
  }

  @Test
  void a_code_that_there_is_not_is_told_and_no_other_place_taken() {
    for (var json : List.of(
        "{\"country\": \"QQ\"}",
        "{\"country\": 7}",
        "{\"region\": \"CH-QQ\"}",
        "{\"region\": \"\"}")) assertThat(read(json)).as(json).isNull();
    read("{\"country\": \"KE\", \"region\": \"CH-GE\"}");

    assertThat(faults.get(2).more()).contains("CH-", " (", ", ");
    assertThat(faults)
        .extracting(Fault::code)
        .containsExactly(
            "country-unknown",
            "country-unknown",
            "region-unknown",
            "region-unknown",
            "several-areas");
    for (var language : List.of("", "_fr", "_ar"))
      assertThat(words(language)).containsKeys(labels());
  }

  @Test
  void a_place_may_be_typed_as_a_name_a_point_or_corners() {
    var town = places.read(asked("Nairobi", null, null, null, null), faults);
    var country = places.read(asked("Kenya", null, null, null, null), faults);
    var point = places.read(asked(null, "50", "36.8", "-1.3", null), faults);
    var corners = places.read(asked(null, null, null, null, "36 -2\n38, -2\n37; 0"), faults);

    assertThat(faults).isEmpty();
    assertThat(List.of(town, country, point, corners))
        .allSatisfy(named -> assertThat(named.area().covers(NAIROBI)).isTrue());
    assertThat(town.area().covers(ELDORET)).isFalse();
    assertThat(country.area().covers(ELDORET)).isTrue();
  }

  @Test
  void what_is_wrong_with_a_typed_place_is_told_beside_its_field() {
    places.read(asked("Xanadu-on-Sea", null, null, null, null), faults);
    places.read(asked(null, "far", "x", "95", null), faults);
    places.read(asked(null, null, null, null, "36 -2\n38"), faults);
    places.read(asked("ke-28", null, null, null, null), faults);

    assertThat(faults.getLast().more()).startsWith("KE-300 (Coast), ");
    assertThat(faults)
        .extracting(Fault::where)
        .containsExactly("place", "radius", "longitude", "latitude", "corners", "corners", "place");
  }

  @Test
  void whatever_is_wrong_with_corners_is_said_in_words_and_by_the_reason_alone() {
    for (var corners : List.of(
        "36 -2\n37 -2\n38 -2",
        "36 -2\n37 -2",
        "-180 60\n180 60",
        "-180 60\n0 60\n180 60",
        "500 1\n501 1\n501 2",
        "{}",
        "{\"type\": \"Point\", \"coordinates\": [1, 2]}")) {
      faults.clear();
      assertThat(places.read(asked(null, null, null, null, corners), faults))
          .as(corners)
          .isNull();

      assertThat(faults).as(corners).isNotEmpty();
      for (var language : List.of("", "_fr", "_ar"))
        assertThat(words(language)).as(corners).containsKeys(labels());
    }
  }

  @Test
  void what_was_mended_of_an_area_is_told() {
    var open = places.read(asked(null, null, null, null, "36 -2\n38 -2\n37 0"), faults);
    var acrossThePacific =
        places.read(asked(null, null, null, null, "175 -20\n-175 -20\n-175 -10\n175 -10"), faults);

    assertThat(faults).isEmpty();
    assertThat(open.findings()).containsExactly("polygon-not-closed");
    assertThat(acrossThePacific.findings())
        .containsExactly("polygon-not-closed", "polygon-crosses-antimeridian");
    for (var language : List.of("", "_fr", "_ar"))
      assertThat(words(language))
          .containsKeys(
              Drawn.label("polygon-not-closed"), Drawn.label("polygon-crosses-antimeridian"));
  }

  @Test
  void a_radius_that_nobody_means_is_told_with_the_range() {
    for (var radius : List.of("0", "-1", "20001", "1e9", "\"25\"")) {
      faults.clear();
      read("{\"circle\": {\"longitude\": 1, \"latitude\": 2, \"radiusKm\": " + radius + "}}");
      places.read(asked("Nairobi", radius, null, null, null), faults);

      assertThat(faults).as(radius).extracting(Fault::code).containsOnly("radius-out-of-range");
      assertThat(faults).extracting(Fault::where).containsExactly("circle.radiusKm", "radius");
    }
    for (var language : List.of("", "_fr", "_ar"))
      assertThat(words(language)).containsKeys(labels());
  }

  private String[] labels() {
    return faults.stream().map(Fault::label).toArray(String[]::new);
  }

  private static Map<Object, Object> words(String language) {
    var words = new Properties();
    var file = "/messages/exposure" + language + ".properties";
    try (var in = new InputStreamReader(AskingTest.class.getResourceAsStream(file), UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private Area read(String json) {
    var drawn = areas.read(new JsonMapper().readTree(json), faults);
    return drawn == null ? null : drawn.area();
  }

  private static AskedPlace asked(
      String place, String radius, String longitude, String latitude, String corners) {
    return new AskedPlace(place, radius, longitude, latitude, corners);
  }
}
