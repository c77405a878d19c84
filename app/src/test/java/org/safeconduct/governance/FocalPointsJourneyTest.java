package org.safeconduct.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Nobody becomes a focal point past the nomination without anybody knowing it.
class FocalPointsJourneyTest extends NetworkJourney {
  @Test
  void a_focal_point_is_of_the_organisation_and_steps_left_out_are_said_before() {
    var stranger = people.person(people.organisation("X" + UUID.randomUUID()), "Sam", "Example");
    var fields = new HashMap<>(Map.of(
        "who.person",
        stranger.toString(),
        "where.post",
        "ALTERNATE_FOCAL_POINT",
        "where.organisation",
        organisation.toString(),
        "knowingly",
        "true"));
    adviser.get("/network/posts/new");
    var foreign = adviser.post("/network/posts/new", fields);
    fields.put("who.person", person("Ana").toString());
    fields.remove("knowingly");
    var unprepared = adviser.post("/network/posts/new", fields);

    assertThat(foreign.statusCode()).isEqualTo(422);
    assertThat(foreign.body()).contains("This person belongs to another organisation");
    assertThat(unprepared.statusCode()).isEqualTo(422);
    assertThat(unprepared.body())
        .contains("has not nominated this person", "No training", "No letter is named")
        .contains("name=\"knowingly\"");
    fields.put("knowingly", "true");
    assertThat(location(adviser.post("/network/posts/new", fields))).startsWith("/network/posts/");
  }
}
