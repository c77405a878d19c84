package org.safeconduct.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that appoints is asked what a page asks.
class AppointmentsByProgramsJourneyTest extends NetworkJourney {
  private TestProgram program;

  @BeforeEach
  void a_program() {
    program = new TestProgram(port, newToken(Role.SECURITY_ADVISER));
  }

  @Test
  void what_was_left_out_before_an_appointment_is_named_until_the_program_says_that_it_knows() {
    var ana = person("Ana").toString();

    var refused = appoint(ana, "SECURITY_FOCAL_POINT", "");
    var denied = appoint(ana, "SECURITY_FOCAL_POINT", ", \"knowingly\": false");
    var lettered = appoint(ana, "SECURITY_FOCAL_POINT", ", \"letter\": \"SG/1\"");
    var known = appoint(ana, "SECURITY_FOCAL_POINT", ", \"knowingly\": true");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(codes(refused))
        .containsExactly("left-out-nomination", "left-out-training", "left-out-letter");
    assertThat(refused.body()).contains("\"knowingly\"", "has not nominated this person");
    assertThat(codes(denied)).hasSize(3);
    assertThat(codes(lettered)).containsExactly("left-out-nomination", "left-out-training");
    assertThat(known.statusCode()).as(known.body()).isEqualTo(201);
  }

  @Test
  void a_post_that_asks_for_nothing_before_is_given_without_being_asked() {
    assertThat(appoint(person("Ben").toString(), "DUTY_OFFICER", "").statusCode())
        .isEqualTo(201);
  }

  private HttpResponse<String> appoint(String person, String post, String more) {
    return program.send(
        "POST", "/api/v1/appointments", """
        {"person": "%s", "post": "%s", "organisation": "%s"%s}
        """.formatted(person, post, organisation, more));
  }

  private static Iterable<String> codes(HttpResponse<String> answer) {
    JsonNode faults = JsonMapper.shared().readTree(answer.body()).path("faults");
    return faults.valueStream().map(it -> it.path("code").asString()).toList();
  }
}
