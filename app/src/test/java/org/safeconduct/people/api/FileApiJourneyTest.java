package org.safeconduct.people.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs can do with a person's file.
class FileApiJourneyTest extends JourneyTest {
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  private String token = "";
  private OrganisationId organisation = new OrganisationId(UUID.randomUUID());

  @BeforeEach
  void a_program() {
    token = newToken(Role.SECURITY_ADVISER);
    organisation = new PeopleFixture(jdbc, Clock.systemUTC()).organisation("P" + UUID.randomUUID());
  }

  @Test
  void a_person_is_added_once_however_often_the_request_comes() {
    var key = UUID.randomUUID().toString();

    var first = send("POST", "/people", person("1", "Salma"), "Idempotency-Key", key);
    var again = send("POST", "/people", person("1", "Salma"), "Idempotency-Key", key);
    var other = send("POST", "/people", person("2", "Other"), "Idempotency-Key", key);
    var taken = send("POST", "/people", person("1", "Salma"));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again).path("person")).isEqualTo(json(first).path("person"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(json(taken).at("/faults/0/code").asString()).isEqualTo("number-taken");
  }

  @Test
  void a_name_that_misleads_or_has_megabytes_is_refused_and_nothing_is_stored() {
    var turned = send("POST", "/people", person("1", "Sal\\u202Ema"));
    var mixed = send("POST", "/people", person("1", "S\\u0430lma"));
    var large = send("POST", "/people", person("1", "S".repeat(10_000_000)));

    assertThat(turned.statusCode()).isEqualTo(422);
    assertThat(json(turned).at("/faults/0/code").asString()).isEqualTo("name-letters");
    assertThat(json(mixed).at("/faults/0/code").asString()).isEqualTo("name-mixed");
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(jdbc.sql("select count(*) from people.person where organisation = :id")
            .param("id", organisation.value())
            .query(Integer.class)
            .single())
        .isZero();
  }

  @Test
  void a_change_names_the_version_it_was_made_on() {
    var added = send("POST", "/people", person("1", "Salma"));
    var path = "/people/" + json(added).path("person").asString();
    var tag = added.headers().firstValue("ETag").orElseThrow();

    var unnamed = send("PATCH", path, "{\"familyName\":\"X\"}");
    var changed = send("PATCH", path, "{\"familyName\":\"Haddad\"}", "If-Match", tag);
    var late = send("PATCH", path, "{\"familyName\":\"Never\"}", "If-Match", tag);
    var known = send(
        "GET", path, "", "If-None-Match", changed.headers().firstValue("ETag").orElseThrow());

    assertThat(unnamed.statusCode()).isEqualTo(428);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed).at("/details/familyName").asString()).isEqualTo("Haddad");
    assertThat(json(changed).at("/details/givenName").asString()).isEqualTo("Salma");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(known.statusCode()).isEqualTo(304);
  }

  @Test
  void channels_and_contacts_are_replaced_as_a_whole_or_not_at_all() {
    var added = send("POST", "/people", person("1", "Salma"));
    var path = "/people/" + json(added).path("person").asString();

    var bad = send(
        "PUT",
        path + "/channels",
        "[{\"kind\":\"PHONE\",\"value\":\"+41 22 555 01 23\"},{\"kind\":\"EMAIL\",\"value\":\"no\"}]",
        "If-Match",
        "\"1\"");
    var good = send(
        "PUT",
        path + "/channels",
        "[{\"kind\":\"PHONE\",\"value\":\"+41 22 555 01 23\"}]",
        "If-Match",
        "\"1\"");
    var told = send(
        "PUT",
        path + "/contacts",
        "[{\"name\":\"Jean\",\"relation\":\"brother\",\"language\":\"fr\",\"phone\":\"+33 1 99 00 12 34\"}]",
        "If-Match",
        "\"2\"");

    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(json(bad).at("/faults/0/field").asString()).isEqualTo("1.value");
    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(json(told).at("/contacts/0/name").asString()).isEqualTo("Jean");
    assertThat(json(told).path("channels")).hasSize(1);
    assertThat(json(told).path("missing").toString()).contains("channel-unverified");
    assertThat(json(told).at("/scores/completeness").asInt()).isEqualTo(66);
    assertThat(json(told).at("/scores/freshness").asInt()).isEqualTo(66);
    var scores = json(send("GET", "/organisations/quality", ""));
    assertThat(scores.path("organisations").toString())
        .contains(organisation.toString(), "\"completeness\":66", "\"residence-unknown\":1");
  }

  @Test
  void a_residence_is_told_and_changed_on_a_version_of_the_file() {
    var added = send("POST", "/people", person("1", "Salma"));
    var path = "/people/" + json(added).path("person").asString() + "/residence";

    var before = send("GET", path, "");
    var unclear = send("PUT", path, "{\"place\":\"Nowhere at all\"}", "If-Match", "\"1\"");
    var moved = send("PUT", path, "{\"place\":\"Geneva\",\"country\":\"CH\"}", "If-Match", "\"1\"");
    var late = send("PUT", path, "{\"place\":\"Bern\"}", "If-Match", "\"1\"");
    var misspelt = send("PUT", path, "{\"plaec\":\"Bern\"}", "If-Match", "\"2\"");

    assertThat(json(before).path("place").isNull()).isTrue();
    assertThat(json(unclear).at("/faults/0/code").asString()).isEqualTo("place-unknown");
    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(misspelt.statusCode()).isEqualTo(400);
    assertThat(json(send("GET", path, "")).path("place").asString()).isEqualTo("Geneva");
  }

  @Test
  void the_position_of_an_earlier_town_does_not_beat_another_town() {
    var added = send("POST", "/people", person("1", "Salma"));
    var path = "/people/" + json(added).path("person").asString() + "/residence";
    var hague = "{\"place\":\"%s\",\"country\":\"%s\",\"latitude\":52.09,\"longitude\":4.3}";

    send("PUT", path, hague.formatted("The Hague", "NL"), "If-Match", "\"1\"");
    var same = send("PUT", path, hague.formatted("The Hague", "NLD"), "If-Match", "\"2\"");
    var late = send("PUT", path, hague.formatted("The Hague", "NL"), "If-Match", "\"1\"");
    send("PUT", path, hague.formatted("Vienna", "AT"), "If-Match", "\"2\"");

    assertThat(same.headers().firstValue("ETag")).hasValue("\"2\"");
    assertThat(late.statusCode()).isEqualTo(412);
    var now = json(send("GET", path, ""));
    assertThat(now.path("country").asString()).isEqualTo("AT");
    assertThat(now.path("latitude").isNull()).isTrue();
  }

  @Test
  void days_are_entered_once_and_withdrawn_on_their_version() {
    var added = send("POST", "/people", person("1", "Salma"));
    var person = json(added).path("person").asString();
    var path = "/people/" + person + "/presence";
    var leave =
        "{\"kind\":\"LEAVE\",\"from\":\"2031-05-01\",\"until\":\"2031-05-09\",\"country\":\"KE\"}";
    var key = UUID.randomUUID().toString();

    var first = send("POST", path, leave, "Idempotency-Key", key);
    var again = send("POST", path, leave, "Idempotency-Key", key);
    var other = send("POST", path, leave.replace("05-09", "05-08"), "Idempotency-Key", key);
    var overlapping = send("POST", path, leave);
    var listed =
        send("GET", "/presence?country=KE&from=2031-05-09&organisation=" + organisation, "");
    var entry = "/presence/" + json(first).path("id").asString();
    var unnamed = send("DELETE", entry, "");
    var withdrawn = send("DELETE", entry, "", "If-Match", "\"1\"");
    var late = send("DELETE", entry, "", "If-Match", "\"1\"");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(json(first).path("zone").asString()).isEqualTo("Africa/Nairobi");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again)).isEqualTo(json(first));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(json(overlapping).at("/faults/0/code").asString()).isEqualTo("overlaps");
    assertThat(json(listed).path("total").asInt()).isEqualTo(1);
    assertThat(json(listed).at("/entries/0/person").asString()).isEqualTo(person);
    assertThat(unnamed.statusCode()).isEqualTo(428);
    assertThat(withdrawn.headers().firstValue("ETag")).hasValue("\"2\"");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(json(send("GET", path, "")).at("/entries/0/withdrawn").asBoolean())
        .isTrue();
    assertThat(send("GET", "/presence?kind=holiday", "").statusCode()).isEqualTo(400);
  }

  @Test
  void units_are_added_renamed_and_ended() {
    var path = "/organisations/" + organisation + "/units";
    var added = send("POST", path, "{\"name\":\"Field\"}");
    var unit = "/units/" + json(added).path("id").asString();

    var renamed = send("PATCH", unit, "{\"name\":\"Field offices\"}", "If-Match", "\"1\"");
    var late = send("PATCH", unit, "{\"name\":\"Never\"}", "If-Match", "\"1\"");
    var ended = send("PATCH", unit, "{\"ended\":true}", "If-Match", "\"2\"");

    assertThat(json(renamed).path("name").asString()).isEqualTo("Field offices");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(json(ended).path("ended").asBoolean()).isTrue();
    assertThat(json(send("GET", path, "")).path("units")).hasSize(1);
  }

  @Test
  void nobody_outside_the_scope_is_read_or_changed_by_guessing_ids() {
    var added = send("POST", "/people", person("1", "Salma"));
    var path = "/people/" + json(added).path("person").asString();
    var elsewhere = Set.of(UUID.randomUUID());
    var username = newAccount(new Assignment(Set.of(Role.FOCAL_POINT), elsewhere, Set.of()));
    token = currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "test"));

    assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
    for (var it : java.util.List.of("", "/channels", "/contacts"))
      assertThat(send(
                  it.isEmpty() ? "PATCH" : "PUT",
                  path + it,
                  it.isEmpty() ? "{}" : "[]",
                  "If-Match",
                  "\"1\"")
              .statusCode())
          .isEqualTo(404);
    assertThat(send("POST", "/people", person("9", "Intruder")).statusCode()).isEqualTo(403);
    assertThat(send("POST", "/organisations/" + organisation + "/units", "{\"name\":\"X\"}")
            .statusCode())
        .isEqualTo(403);
  }

  private String person(String number, String given) {
    return """
        {"organisation":"%s","number":"%s","givenName":"%s","familyName":"Nakhawi",
         "category":"NATIONAL_STAFF","languages":["ar","fr"]}
        """.formatted(organisation, number, given);
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
