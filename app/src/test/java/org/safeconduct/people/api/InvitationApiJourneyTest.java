package org.safeconduct.people.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs can do with invitations.
class InvitationApiJourneyTest extends JourneyTest {
  private static final String ADDRESS = "/api/v1/people/invitations";

  private PeopleFixture given;
  private OrganisationId organisation;
  private TestProgram program;

  @BeforeEach
  void an_organisation_with_a_program_of_its_focal_point() {
    given = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = given.organisation("V" + UUID.randomUUID());
    program = focalPoint(organisation);
  }

  @Test
  void a_link_without_an_address_is_told_once_and_opens_nothing_once_it_is_taken_back() {
    var made = json(program.send("POST", ADDRESS, invitation("\"name\": \"Wanja\", \"days\": 7")));
    var link = made.path("link").asString().replace("http://localhost", "");
    var one = ADDRESS + "/" + made.path("id").asString();
    assertThat(browser().follow(link).body()).contains("Amina Okoye (test) invites you");
    assertThat(listed("?state=SENT&q=wanja").toString()).doesNotContain("/a/invitation");

    var taken = program.send("DELETE", one, "");
    var again = program.send("DELETE", one, "");

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(json(taken).path("state").asString()).isEqualTo("REVOKED");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).path("remedy").asString()).contains("People → Invitations");
    assertThat(browser().follow(link).statusCode()).isEqualTo(410);
    assertThat(listed("?state=SENT&q=wanja").path("total").asInt()).isZero();
    assertThat(listed("?state=REVOKED").at("/invitations/0/organisation").asString())
        .isEqualTo(organisation.toString());
    assertThat(json(program.send("POST", ADDRESS, invitation("\"email\": \"w@example.org\"")))
            .has("link"))
        .isFalse();
  }

  @Test
  void the_same_request_with_the_same_key_invites_once_and_tells_a_link_that_works() {
    var key = UUID.randomUUID().toString();
    var first = json(keyed(key, invitation("\"name\": \"Wanja\"")));

    var again = keyed(key, invitation("\"name\": \"Wanja\""));
    var other = keyed(key, invitation("\"name\": \"Wenke\""));

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again).path("id")).isEqualTo(first.path("id"));
    assertThat(listed("").path("total").asInt()).isEqualTo(1);
    assertThat(browser().follow(path(first)).statusCode()).isEqualTo(404);
    assertThat(browser().follow(path(json(again))).statusCode()).isEqualTo(200);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("key-reused");
  }

  private HttpResponse<String> keyed(String key, String body) {
    return program.send(
        "POST",
        ADDRESS,
        BodyPublishers.ofString(body),
        Map.of("Content-Type", "application/json", "Idempotency-Key", key));
  }

  private static String path(JsonNode made) {
    return made.path("link").asString().replace("http://localhost", "");
  }

  @Test
  void the_list_comes_in_pages_without_a_gap() {
    for (var name : List.of("Ada", "Bo", "Cy"))
      program.send("POST", ADDRESS, invitation("\"name\": \"" + name + "\""));

    var names = new HashSet<String>();
    var next = "";
    do {
      var page = listed("?limit=2" + next);
      page.path("invitations").forEach(it -> names.add(it.path("name").asString()));
      assertThat(page.path("total").asInt()).isEqualTo(3);
      next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!next.isEmpty());

    assertThat(names).containsExactlyInAnyOrder("Ada", "Bo", "Cy");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_and_nobody_is_invited() {
    var wrong = program.send(
        "POST",
        ADDRESS,
        invitation(
            "\"days\": 31, \"email\": \"nobody\", \"until\": \"tomorrow\", \"unit\": \"x\""));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(
            json(wrong).path("faults").valueStream().map(it -> it.path("field").asString()))
        .containsExactlyInAnyOrder("days", "email", "until", "unit");
    var forNobody = json(program.send("POST", ADDRESS, invitation("\"name\": \" \"")));
    assertThat(forNobody.at("/faults/0/field").asString()).isEqualTo("name");
    assertThat(forNobody.at("/faults/0/code").asString()).isEqualTo("for-whom");
    assertThat(listed("").path("total").asInt()).isZero();
  }

  @Test
  void nobody_invites_to_another_organisation_or_sees_or_ends_its_invitations() {
    var made = json(program.send("POST", ADDRESS, invitation("\"name\": \"Secretive Sue\"")));
    var one = ADDRESS + "/" + made.path("id").asString();
    var stranger = focalPoint(given.organisation("V" + UUID.randomUUID()));
    var radioRoom = new TestProgram(port, newToken(Role.RADIO_ROOM));

    assertThat(stranger.get(ADDRESS).body()).doesNotContain("Secretive");
    assertThat(stranger.send("DELETE", one, "").statusCode()).isEqualTo(404);
    assertThat(stranger.send("POST", ADDRESS, invitation("\"name\": \"Wanja\"")).statusCode())
        .isEqualTo(422);
    assertThat(program.send("DELETE", ADDRESS + "/" + UUID.randomUUID(), "").statusCode())
        .isEqualTo(404);
    assertThat(radioRoom.get(ADDRESS).statusCode()).isEqualTo(403);
    assertThat(radioRoom.send("POST", ADDRESS, "[]").statusCode()).isEqualTo(403);
    assertThat(radioRoom.send("DELETE", one, "").statusCode()).isEqualTo(403);
    assertThat(listed("").at("/invitations/0/state").asString()).isEqualTo("SENT");
  }

  private TestProgram focalPoint(OrganisationId it) {
    var username =
        newAccount(new Assignment(Set.of(Role.FOCAL_POINT), Set.of(it.value()), Set.of()));
    return new TestProgram(
        port, currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "test")));
  }

  private String invitation(String more) {
    var least = "\"organisation\": \"" + organisation + "\", \"category\": \"CONSULTANT\"";
    return "{" + least + (more.isEmpty() ? "" : ", " + more) + "}";
  }

  private JsonNode listed(String query) {
    return json(program.get(ADDRESS + query));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
