package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;

class ServiceAccountJourneyTest extends JourneyTest {
  private static final Pattern TOKEN = Pattern.compile(">(sc_[A-Za-z0-9_-]{43})<");

  @Test
  void a_program_gets_an_account_without_a_password_and_a_token_that_is_shown_once()
      throws Exception {
    var administrator = signedIn(Role.ADMINISTRATOR);
    var username = "reporter-" + UUID.randomUUID();
    var account = create(administrator, username, "DUTY_OFFICER");

    var token = mint(administrator, account, Map.of("label", "nightly", "days", "30"));

    assertThat(administrator.get("/access/accounts/" + account).body())
        .doesNotContain(token)
        .contains("nightly");
    assertThat(get("/api/v1/people", token).statusCode()).isEqualTo(200);
    assertThat(browser().signIn(username, "")).isEqualTo("/sign-in?refused");
    assertThat(browser().signIn(username, PASSWORD)).isEqualTo("/sign-in?refused");
  }

  @Test
  void a_token_may_do_only_the_duties_that_were_ticked() throws Exception {
    var administrator = signedIn(Role.ADMINISTRATOR);
    var account = create(administrator, "reader-" + UUID.randomUUID(), "DUTY_OFFICER");

    var token = mint(
        administrator, account, Map.of("label", "alerts", "days", "30", "duties", "READ_ALERTS"));

    assertThat(get("/api/v1/alerts", token).statusCode()).isEqualTo(200);
    var refused = get("/api/v1/people", token);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("urn:safeconduct:problem:narrow-token", "Send a token");
  }

  @Test
  void a_token_never_gets_a_duty_that_its_account_lacks() throws Exception {
    var administrator = signedIn(Role.ADMINISTRATOR);
    var account = create(administrator, "little-" + UUID.randomUUID(), "DESIGNATED_OFFICIAL");

    var token = mint(
        administrator, account, Map.of("label", "greedy", "days", "30", "duties", "READ_AUDIT"));

    assertThat(get("/api/v1/alerts", token).body()).contains("narrow-token");
    assertThat(get("/api/v1/people", token).body()).contains("urn:safeconduct:problem:forbidden");
  }

  @Test
  void a_token_sees_only_people_of_the_organisations_that_were_chosen() throws Exception {
    var mine = person();
    var other = person();
    var administrator = signedIn(Role.ADMINISTRATOR);
    var account = create(administrator, "narrow-" + UUID.randomUUID(), "DUTY_OFFICER");

    var token = mint(
        administrator,
        account,
        Map.of("label", "one organisation", "days", "30", "organisations", mine.organisation()));

    assertThat(get("/api/v1/people?organisation=" + mine.organisation(), token).body())
        .contains(mine.id());
    assertThat(get("/api/v1/people?organisation=" + other.organisation(), token).body())
        .doesNotContain(other.id());
    assertThat(get("/api/v1/people?q=" + other.id(), token).body()).doesNotContain("Haddad");
  }

  @Test
  void an_administrator_makes_no_token_for_a_person() {
    var administrator = signedIn(Role.ADMINISTRATOR);
    administrator.get("/access");
    var person = jdbc.sql("select id from access.account where kind = 'PERSON' limit 1")
        .query(UUID.class)
        .single();

    var answer = administrator.post(
        "/access/services/" + person + "/tokens", Map.of("label", "spy", "days", "30"));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void all_tokens_stand_in_one_list_that_filters_and_exports() throws Exception {
    var administrator = signedIn(Role.ADMINISTRATOR);
    var username = "listed-" + UUID.randomUUID();
    var account = create(administrator, username, "DUTY_OFFICER");
    mint(administrator, account, Map.of("label", "inventory", "days", "0"));

    var list = "/access/tokens?text=" + username;

    assertThat(administrator.get(list).body()).contains("inventory", "Program", "Revoke");
    assertThat(administrator.get(list + "&live=false").body()).contains("No token fits");
    assertThat(administrator.get(list + "&sort=-last-used&format=csv").body())
        .contains("inventory", username);
    assertThat(signedIn(Role.DUTY_OFFICER).get(list).statusCode()).isEqualTo(403);
  }

  private String create(TestBrowser administrator, String username, String role) {
    administrator.get("/access/services/new");
    var made = administrator.post(
        "/access/services", Map.of("username", username, "name", "A program", "roles", role));
    var account = administrator.location(made).replace("/access/accounts/", "");
    administrator.get("/access/accounts/" + account);
    confirmGrant(UUID.fromString(account));
    return account;
  }

  private static String mint(TestBrowser administrator, String account, Map<String, String> form) {
    assertThat(administrator.get("/access/services/" + account + "/tokens/new").body())
        .contains("<legend>Alerts</legend>", "See alerts");
    administrator.post("/access/services/" + account + "/tokens", form);
    var token = TOKEN.matcher(administrator.get("/access/accounts/" + account).body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token)
        .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private Somebody person() {
    var somebody = new Somebody(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    jdbc.sql("""
            insert into people.organisation (id, code, name) values (:id::uuid, :id, :id)
            """).param("id", somebody.organisation()).update();
    jdbc.sql("""
            insert into people.person (id, organisation, number, given_name, family_name, category,
              language, recorded_at, source)
            values (:id::uuid, :organisation::uuid, :id, 'Noor', 'Haddad', 'NATIONAL_STAFF', 'en',
              now(), 'test')
            """)
        .param("id", somebody.id())
        .param("organisation", somebody.organisation())
        .update();
    return somebody;
  }

  private record Somebody(String id, String organisation) {}
}
