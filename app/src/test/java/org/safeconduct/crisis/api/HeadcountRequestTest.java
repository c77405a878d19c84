package org.safeconduct.crisis.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.NewHeadcount.Fault;
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

  private static String named(String body, String part) {
    var request = new HeadcountRequest(JsonMapper.shared().readTree(body));
    return request.inItsWords(List.of(new Fault(part, "wrong"))).getFirst().field();
  }
}
