package org.safeconduct.crisis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.NewHeadcount.Fault;
import org.safeconduct.crisis.opening.Population.OfArea;
import tools.jackson.databind.json.JsonMapper;

class HeadcountRequestTest {
  @Test
  void faults_stand_beside_the_fields_that_a_program_sends() {
    assertThat(named("{\"circle\": {}, \"reAsk\": [30, 10]}", "schedule")).isEqualTo("reAsk");
    assertThat(named("{\"circle\": {}, \"validHours\": 0}", "schedule")).isEqualTo("validHours");
    assertThat(named("{\"circle\": {}}", "population")).isEqualTo("circle");
    assertThat(named("{}", "population")).isEmpty();
    assertThat(named("{}", "address")).isEmpty();
    assertThat(named("{}", "body.en")).isEqualTo("words.en.body");
    assertThat(named("{}", "title")).isEqualTo("title");
  }

  @Test
  void a_country_and_a_province_are_meant_by_their_codes() {
    for (var body : List.of("{\"country\": \"KEN\"}", "{\"region\": \"CH-GE\"}"))
      assertThat(request(body).population()).as(body).containsInstanceOf(OfArea.class);

    assertThat(faults("{\"country\": \"QQ\"}"))
        .containsExactly(new Fault("country", "country-unknown"));
    assertThat(faults("{\"region\": \"CH-QQ\"}"))
        .containsExactly(new Fault("region", "region-unknown", GAZETTEER.regionsNear("CH-QQ")));
    assertThat(GAZETTEER.regionsNear("CH-QQ")).contains("CH-");
    assertThat(faults("{\"country\": \"KE\", \"region\": \"CH-GE\"}"))
        .containsExactly(new Fault("population", "not-one"));
  }

  @Test
  void every_mistake_of_a_circle_is_told_beside_its_field() {
    assertThat(faults("{\"circle\": {\"latitude\": 91, \"radiusKm\": 5}}"))
        .containsExactly(
            new Fault("circle.longitude", "missing"),
            new Fault("circle.latitude", "circle-number"));
  }

  private static List<Fault> faults(String body) {
    var request = request(body);
    assertThat(request.population()).isEmpty();
    return request.faults();
  }

  private static HeadcountRequest request(String body) {
    return new HeadcountRequest(JsonMapper.shared().readTree(body), GAZETTEER);
  }

  private static String named(String body, String part) {
    var request = request(body);
    return request.inItsWords(List.of(new Fault(part, "wrong"))).getFirst().field();
  }
}
