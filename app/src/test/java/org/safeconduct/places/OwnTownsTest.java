package org.safeconduct.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;

/// An alert for a country or province by name must not miss the people in its towns.
class OwnTownsTest {
  private static final int LARGE = 100_000;

  @BeforeAll
  static void the_build_brought_the_reference_data() {
    assertThat(Gazetteer.class.getResource("/reference/places.tsv.gz"))
        .as("web/dist/reference is missing: run bin/web first")
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "geonames:2332459, country:NG, region:NG-LA",
    "geonames:186301, country:KE, region:KE-300",
    "geonames:1707267, country:PH, region:PH-LAP",
    "geonames:2972328, country:FR, region:FR-83",
    "geonames:2462881, country:EH, country:EH",
  })
  void a_town_at_the_coast_lies_in_its_country_and_province(
      String key, String country, String province) {
    var town = GAZETTEER.byKey(key).orElseThrow();

    assertThat(covers(country, town.position())).as(town.name()).isTrue();
    assertThat(covers(province, town.position())).as(town.name()).isTrue();
  }

  @Test
  void every_town_is_covered_by_its_country_and_hardly_one_more_of_a_neighbour() {
    var towns = Towns.load();
    var outlines = new AreaFile("country-areas.geojson.gz", "iso2");
    var found = new Found();
    rowsByCode(towns, towns::country).forEach((code, rows) -> {
      var outline = outlines.area(code).orElseThrow();
      var area = GAZETTEER.areaOf("country:" + code).orElseThrow();
      rows.forEach(row -> found.own(towns, row, outline, area));
      found.others(towns, code, outline, area);
    });

    System.out.println("OwnTownsTest: countries " + found);
    assertThat(found.missed).isEmpty();
    assertThat(found.largeOutside).as("what the outlines alone would miss").isGreaterThan(50);
    assertThat(found.swallowed).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void every_large_town_is_covered_by_its_province() {
    var towns = Towns.load();
    var outlines = new AreaFile("admin1-areas.geojson.gz", "code");
    var found = new Found();
    rowsByCode(towns, towns::region).forEach((code, rows) -> {
      if (rows.stream().noneMatch(row -> towns.population(row) >= LARGE)) return;
      var outline = outlines.area(code).orElseThrow();
      var area = GAZETTEER.areaOf("region:" + code).orElseThrow();
      rows.forEach(row -> found.own(towns, row, outline, area));
    });

    System.out.println("OwnTownsTest: provinces " + found);
    assertThat(found.missed).isEmpty();
  }

  private static boolean covers(String key, Position position) {
    return GAZETTEER.areaOf(key).orElseThrow().covers(position);
  }

  private static Map<String, List<Integer>> rowsByCode(
      Towns towns, IntFunction<@Nullable String> codeOf) {
    var rows = new HashMap<String, List<Integer>>();
    for (int row = 0; row < towns.size; row++) {
      var code = codeOf.apply(row);
      if (code != null) rows.computeIfAbsent(code, _ -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  private static final class Found {
    private final TreeSet<String> missed = new TreeSet<>();
    private final TreeSet<String> swallowed = new TreeSet<>();
    private int outside;
    private int largeOutside;

    private void own(Towns towns, int row, Area outline, Area area) {
      var position = towns.position(row);
      if (!area.covers(position)) missed.add(towns.name(row) + " " + position);
      if (outline.covers(position)) return;
      outside++;
      if (towns.population(row) >= LARGE) largeOutside++;
    }

    private void others(Towns towns, String code, Area outline, Area area) {
      var box = area.geometry().getEnvelopeInternal();
      for (int row = 0; row < towns.size; row++) {
        if (!box.contains(towns.longitude(row), towns.latitude(row))) continue;
        var position = towns.position(row);
        if (towns.country(row).equals(code) || outline.covers(position)) continue;
        if (area.covers(position)) swallowed.add(towns.name(row) + " by " + code);
      }
    }

    @Override
    public String toString() {
      return "%d outside their outline, %d of them large; missed %s, neighbours' swallowed %s"
          .formatted(outside, largeOutside, missed, swallowed);
    }
  }
}
