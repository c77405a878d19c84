package org.safeconduct.exposure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.engine.Question;
import org.safeconduct.engine.Where;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;

/// The outlines of the gazetteer as they are: some share exactly their border, others overlap where
/// one is widened to cover its own towns.
class NeighboursTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "country:KE, country:UG country:TZ country:ET country:SO country:SS",
    "country:RO, country:UA",
    "country:CH, country:LI country:FR",
    "region:KE-700, country:TZ",
  })
  void whoever_is_known_only_to_a_neighbour_is_not_in_the_country(String here, String others) {
    var engine = with(here + " " + others);

    assertThat(found(engine, outline(here))).containsExactly(here);
    for (var other : others.split(" "))
      assertThat(found(engine, outline(other))).contains(other);
  }

  @Test
  void a_country_meets_its_own_provinces() {
    var engine = with("country:KE region:KE-700 country:TZ");

    assertThat(found(engine, outline("country:KE")))
        .containsExactlyInAnyOrder("country:KE", "region:KE-700");
    assertThat(found(engine, outline("region:KE-700")))
        .containsExactlyInAnyOrder("country:KE", "region:KE-700");
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 25})
  void an_area_drawn_over_the_border_meets_both_countries(double km) {
    var engine = with("country:KE country:UG");
    var malaba = AreaMender.circle(new Position(34.27, 0.645), km).area();

    assertThat(found(engine, malaba)).containsExactlyInAnyOrder("country:KE", "country:UG");
  }

  private static ExposureEngine with(String places) {
    var engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);
    for (var place : places.split(" ")) {
      var person = person(place);
      var where = new Where.Within(place, outline(place));
      var fact =
          new Fact(person, Kind.RESIDENCE, where, Interval.since(NOW), NOW, UUID.randomUUID());
      engine.replace(person, List.of(fact));
    }
    return engine;
  }

  private static List<String> found(ExposureEngine engine, Area area) {
    return engine.ask(Question.during(area, Interval.at(NOW))).present().stream()
        .map(it -> ((Where.Within) it.fact().where()).code())
        .toList();
  }

  private static UUID person(String place) {
    return UUID.nameUUIDFromBytes(place.getBytes(UTF_8));
  }

  private static Area outline(String key) {
    return GAZETTEER.areaOf(key).orElseThrow();
  }
}
