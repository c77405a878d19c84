package org.safeconduct.exposure.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/// A device tells where its owner is while the owner lets it, and never else.
class LiveSharingJourneyTest extends JourneyTest {
  private static final Pattern CLOSING = Pattern.compile("/me/live/([0-9a-f-]{36})/closing");
  private static final String HERE = "{\"latitude\":-0.4532,\"longitude\":39.6461%s}";

  private PersonId person;
  private String token = "";
  private TestBrowser self;

  @BeforeEach
  void somebody_with_a_telephone() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    person = people.person(people.organisation("L" + UUID.randomUUID()), "Ana", "Live");
    var username = account(person);
    token = currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "telephone"));
    self = browser();
    self.signIn(username, PASSWORD);
    self.get("/me/live");
  }

  @Test
  void positions_are_taken_inside_a_window_only() {
    var before = tell("");
    self.post("/me/live", window(Duration.ofHours(2), "Road to Garissa"));
    var taken = tell("");
    var earlier = tell(",\"at\":\"" + Instant.now().minusSeconds(3_600) + "\"");
    var sent = self.post("/me/live/positions", measured("12"));
    var inexact = self.post("/me/live/positions", measured("30000"));
    var written = self.post("/me/live/positions", Map.of("place", "Garissa"));
    var unknown = self.post("/me/live/positions", Map.of("place", "Nowhere at all", "at", "x"));
    var page = CLOSING.matcher(self.get("/me/live").body());
    assertThat(page.find()).isTrue();
    self.post("/me/live/" + page.group(1) + "/closing", Map.of());
    var after = tell("");
    var late = self.post("/me/live/positions", measured("12"));

    assertThat(List.of(
            sent.statusCode(), inexact.statusCode(), written.statusCode(), late.statusCode()))
        .containsExactly(302, 422, 302, 422);
    assertThat(inexact.body()).contains("no better than 25 km");
    assertThat(unknown.body()).contains("Nowhere at all", "id=\"place-error\"", "id=\"at-error\"");
    assertThat(late.body()).contains("no window of yours holds that moment");
    assertThat(self.get("/me/live").body())
        .contains("-0.4532, 39.6461", "12 m", "tracker", "check-in")
        .doesNotContain("??");
    assertThat(List.of(
            before.statusCode(), taken.statusCode(), earlier.statusCode(), after.statusCode()))
        .containsExactly(409, 200, 409, 409);
    assertThat(before.body()).contains("urn:safeconduct:problem:no-live-window");
    assertThat(count("select count(*) from exposure.position where person::text = :id"))
        .isEqualTo(3);
    assertThat(count("select sum(accuracy) from exposure.position where person::text = :id"))
        .isEqualTo(12);
    assertThat(count("select count(*) from platform.audit_entry where subject = :id"
            + " and deed like 'exposure.live-%'"))
        .isEqualTo(5);
  }

  @Test
  void the_person_alone_sees_every_window_and_is_told_what_is_wrong_with_one() {
    var tooLong = self.post("/me/live", window(Duration.ofDays(8), "Road to Garissa"));
    var noPurpose = self.post("/me/live", window(Duration.ofHours(2), " "));
    self.post("/me/live", window(Duration.ofHours(2), "Road to Garissa"));

    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("a week long at most", "value=\"Road to Garissa\"");
    assertThat(noPurpose.body()).contains("id=\"purpose-error\"");
    assertThat(self.get("/me/live").body()).contains("Road to Garissa", "Close now");
    var listed = send("GET", "/live-windows", "");
    assertThat(JsonMapper.shared().readTree(listed.body()).path("windows")).hasSize(1);
    assertThat(signedIn(Role.DUTY_OFFICER).get("/me/live").body()).doesNotContain("Garissa");
  }

  private HttpResponse<String> tell(String at) {
    return send("POST", "/positions", HERE.formatted(at));
  }

  private static Map<String, String> measured(String accuracy) {
    return Map.of("latitude", "-0.4532", "longitude", "39.6461", "accuracy", accuracy, "age", "0");
  }

  private static Map<String, String> window(Duration length, String purpose) {
    var until = Instant.now().plus(length).toString().substring(0, 16);
    return Map.of("from", "", "until", until, "purpose", purpose);
  }

  private long count(String sql) {
    return jdbc.sql(sql).param("id", person.toString()).query(Long.class).single();
  }

  private String account(PersonId person) {
    var username = "somebody-" + UUID.randomUUID();
    var assignment = new Assignment(Set.of(Role.TRAVELLER), Set.of(), Set.of());
    var wanted = new NewAccount(username, "Ana Live", PASSWORD, person.value(), assignment, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    return username;
  }

  private HttpResponse<String> send(String method, String path, String body) {
    var request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/v1/me" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
