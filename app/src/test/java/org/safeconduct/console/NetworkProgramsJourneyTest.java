package org.safeconduct.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;

/// What a program does in the network as whoever keeps it does on the pages.
class NetworkProgramsJourneyTest extends JourneyTest {
  private TestProgram program;

  @BeforeEach
  void a_program_of_an_adviser() {
    program = new TestProgram(port, newToken(Role.SECURITY_ADVISER));
  }

  @Test
  void a_counterpart_is_added_and_changed_on_the_version_that_was_seen() {
    var police = "{\"version\": %d, \"kind\": \"POLICE\", \"name\": \"%s\"}";
    var added = post("/api/v1/counterparts", police.formatted(7, "Police"));
    var path = made(added);

    var changed = program.send("PUT", path, police.formatted(1, "Cantonal police"));
    var late = program.send("PUT", path, police.formatted(1, "Never"));
    var unseen = program.send("PUT", path, "{\"kind\": \"POLICE\", \"name\": \"Never\"}");
    var nameless = post("/api/v1/counterparts", "{\"kind\": \"POLICE\"}");

    assertThat(changed.body()).contains("Cantonal police", "\"version\":2");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(unseen.statusCode()).isEqualTo(409);
    assertThat(nameless.body()).contains("\"field\":\"name\"");
  }

  @Test
  void a_meeting_is_planned_held_and_decides() {
    var plan = "{\"body\": \"%s\", \"title\": \"Monthly\", \"starts\": \"2026-01-05T09:00:00Z\"}";
    assertThat(post("/api/v1/meetings", "{\"title\": \"X\"}").body())
        .contains("\"field\":\"body\"", "\"field\":\"starts\"");
    var path = made(post("/api/v1/meetings", plan.formatted(body())));
    post(path + "/items", "{\"title\": \"Fuel\"}");

    var early = post(path + "/decisions", "{\"item\": 1, \"words\": \"Buy fuel\"}");
    var unseen = post(path + "/holding", "{}");
    post(path + "/holding", "{\"version\": 1}");
    var decided = post(path + "/decisions", "{\"item\": 1, \"words\": \"Buy fuel\"}");

    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(unseen.statusCode()).isEqualTo(409);
    assertThat(decided.body()).contains("Buy fuel", "\"HELD\"", "\"version\":3");
  }

  @Test
  void a_position_is_written_and_adopted_by_nobody_without_the_authority() {
    var asked = new PeopleFixture(jdbc, Clock.systemUTC()).organisation("N" + UUID.randomUUID());
    var deadline = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(2));
    var path = made(post("/api/v1/consultations", """
        {"title": "Movement", "question": "Home?", "silence": "NOTHING", "deadline": "%s",
         "organisations": ["%s"]}
        """.formatted(deadline, asked)));
    var position = "{\"version\": %d, \"words\": \"Home by 20:00\"}";

    var awaited = post(path + "/position", position.formatted(1));
    post(
        path + "/replies",
        "{\"organisation\": \"%s\", \"stance\": \"AGREE\", \"capacity\": \"Head\"}"
            .formatted(asked));
    var late = post(path + "/position", position.formatted(9));
    var written = post(path + "/position", position.formatted(1));
    var adopted = post(path + "/adoption", "{\"version\": 2}");

    assertThat(awaited.body()).contains("replies-awaited");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(written.body()).contains("Home by 20:00", "\"CONSOLIDATED\"", "\"version\":2");
    assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(403);
  }

  private String body() {
    var adviser = signedIn(Role.SECURITY_ADVISER);
    adviser.get("/network/bodies/new");
    var code =
        "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    var page = adviser.location(adviser.post(
        "/network/bodies/new",
        Map.of(
            "code", code,
            "name", "Cell " + code,
            "kind", "SECURITY_CELL",
            "posts", "CHIEF_SECURITY_ADVISER",
            "chair", "CHIEF_SECURITY_ADVISER",
            "quorum", "NONE")));
    return page.substring(page.lastIndexOf('/') + 1);
  }

  private HttpResponse<String> post(String path, String json) {
    return program.send("POST", path, json);
  }

  private static String made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
