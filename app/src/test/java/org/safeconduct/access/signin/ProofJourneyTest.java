package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.AgedProof;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.TestProvider;
import org.safeconduct.access.AccountFilter;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.access.factors.AuthenticatorApp;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.platform.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Grave steps from a desk that was left open.
class ProofJourneyTest extends JourneyTest {
  private static final Duration COFFEE = Duration.ofMinutes(6);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  @Autowired
  private SessionRepository<? extends Session> sessions;

  @Test
  void a_grave_step_asks_who_is_there_and_goes_on_with_what_was_typed() {
    var browser = signedIn(Role.ADMINISTRATOR);
    var username = "new-" + UUID.randomUUID();
    browser.get("/access/accounts/new");
    AgedProof.by(COFFEE, browser, sessions);

    var asked = browser.post(
        "/access/accounts", Map.of("username", username, "name", "Li Wei", "roles", "AUDITOR"));
    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(asked.body()).contains("Is it still you?", "Li Wei");
    assertThat(isThere(username)).isFalse();
    var proven = browser.post("/proof", answer(asked, "password", PASSWORD));
    assertThat(proven.body()).contains("data-proceed", "action=\"/access/accounts\"", "Li Wei");
    var done = browser.post("/access/accounts", hidden(proven));

    assertThat(browser.location(done)).startsWith("/access/accounts/");
    assertThat(isThere(username)).isTrue();
  }

  @Test
  void what_opens_or_lets_out_asks_who_is_there() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var person = people.person(people.organisation("P" + UUID.randomUUID()), "Desk", "Open");
    var browser = browser();
    browser.signIn(
        newAccount(new Assignment(Set.of(Role.SECURITY_ADVISER), Set.of(), Set.of(), Set.of(), 3)),
        PASSWORD);
    var label = "/labels/person/" + person;
    var sealed = "/people/" + person + "/restricted";
    browser.get(label);
    browser.post(label, Map.of("code", "STRICTLY_CONFIDENTIAL", "reason", ""));
    browser.get(sealed);
    var opening = Map.of("reason", "abduction call");
    var lower = Map.of("code", "CONFIDENTIAL", "reason", "over");
    assertThat(browser.post(sealed + "/blood-group/opening", opening).statusCode())
        .isEqualTo(200);
    AgedProof.by(COFFEE, browser, sessions);

    for (var deed : Map.of(
            sealed + "/blood-group/opening",
            opening,
            label,
            lower,
            "/network/delegations/new",
            Map.of("authority", "CLEAR_TRAVEL"),
            "/network/delegations/" + UUID.randomUUID() + "/revocation",
            Map.of("reason", "over"),
            "/network/posts/new",
            Map.of("where.post", "WARDEN"))
        .entrySet())
      assertThat(browser.post(deed.getKey(), deed.getValue()).body())
          .as(deed.getKey())
          .contains("Is it still you?");
    var proven = browser.post("/proof", answer(browser.post(label, lower), "password", PASSWORD));
    assertThat(browser.post(label, hidden(proven)).statusCode()).isEqualTo(302);
  }

  @Test
  void a_wrong_password_proves_nothing_and_what_was_typed_stays() {
    var browser = signedIn(Role.ADMINISTRATOR);
    browser.get("/access/accounts/new");
    AgedProof.by(COFFEE, browser, sessions);
    var asked = browser.post(
        "/access/accounts", Map.of("username", "li-wei", "name", "Li Wei", "roles", "AUDITOR"));

    var again = browser.post("/proof", answer(asked, "password", "ten green bottles"));

    assertThat(again.body()).contains("That did not match", "Li Wei");
  }

  @Test
  void whoever_guesses_at_an_open_desk_has_to_wait() {
    var browser = signedIn(Role.ADMINISTRATOR);
    browser.get("/account");
    AgedProof.by(COFFEE, browser, sessions);
    var asked = browser.post("/account/tokens", Map.of("label", "x", "days", "30"));
    for (var i = 0; i < 5; i++) browser.post("/proof", answer(asked, "password", "guess " + i));

    var right = browser.post("/proof", answer(asked, "password", PASSWORD));

    assertThat(right.body()).contains("Too many attempts");
  }

  @Test
  void a_proof_lasts_five_minutes() {
    var browser = signedIn(Role.DUTY_OFFICER);
    browser.get("/account");

    AgedProof.by(Duration.ofMinutes(4), browser, sessions);
    assertThat(
            browser.post("/account/tokens", Map.of("label", "x", "days", "30")).statusCode())
        .isEqualTo(302);
    AgedProof.by(Duration.ofMinutes(2), browser, sessions);
    assertThat(
            browser.post("/account/tokens", Map.of("label", "x", "days", "30")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_code_of_the_app_is_a_proof() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    var app =
        AuthenticatorApp.reading(browser.get("/account/factors/app").body(), Clock.systemUTC());
    browser.post("/account/factors/app", Map.of("code", app.code()));
    AuthenticatorApp.passHalfAMinute(jdbc, username);
    AgedProof.by(COFFEE, browser, sessions);
    var asked = browser.post("/account/factors/codes", Map.of());

    var proven = browser.post("/proof", answer(asked, "code", app.code()));

    assertThat(proven.body()).contains("data-proceed");
  }

  @Test
  void a_fresh_proof_changes_the_session_id() {
    var browser = signedIn(Role.DUTY_OFFICER);
    browser.get("/account");
    AgedProof.by(COFFEE, browser, sessions);
    var before = browser.cookie("safeconduct").orElseThrow();
    var asked = browser.post("/account/factors/codes", Map.of());

    browser.post("/proof", answer(asked, "password", PASSWORD));

    assertThat(browser.cookie("safeconduct").orElseThrow()).isNotEqualTo(before);
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_that_needs_a_proof_is_opened_afterwards() {
    var browser = signedIn(Role.DUTY_OFFICER);
    AgedProof.by(COFFEE, browser, sessions);
    var asked = browser.get("/account/factors/app");

    var proven = browser.post("/proof", answer(asked, "password", PASSWORD));

    assertThat(browser.location(proven)).isEqualTo("/account/factors/app");
  }

  @Test
  void the_way_on_leads_to_no_other_site() {
    var browser = signedIn(Role.DUTY_OFFICER);
    browser.get("/account");
    for (var path : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example"}) {
      var sent = browser.post(
          "/proof", Map.of("heldMethod", "get", "heldPath", path, "password", PASSWORD));

      assertThat(browser.location(sent)).isEqualTo("/account");
    }
  }

  @Test
  void whoever_has_no_password_shows_at_the_provider_who_they_are() {
    var provider = new TestProvider();
    var subject = UUID.randomUUID().toString();
    var claims = provider.person("noor-" + subject, "groups", List.of("duty-room"));
    var browser = browser();
    browser.get(provider.visit(startOf(browser, "/sign-in/single-sign-on"), subject, claims));
    browser.get("/account");
    AgedProof.by(COFFEE, browser, sessions);
    var asked = browser.post("/account/tokens", Map.of("label", "x", "days", "30"));
    assertThat(asked.body()).contains("/proof/single-sign-on").doesNotContain("name=\"password\"");

    assertThat(browser.location(browser.get("/proof/single-sign-on")))
        .isEqualTo("/sign-in/single-sign-on");
    var start = startOf(browser, "/sign-in/single-sign-on");
    assertThat(start).contains("prompt=login", "max_age=0");
    var back = browser.get(provider.visit(start, subject, claims));

    assertThat(browser.location(back)).isEqualTo("/proof/done?yes");
    assertThat(browser.post("/proof", answer(asked, "password", "")).body())
        .contains("data-proceed");
  }

  @Test
  void somebody_else_at_the_provider_proves_nothing() {
    var provider = new TestProvider();
    var subject = UUID.randomUUID().toString();
    var browser = browser();
    browser.get(provider.visit(
        startOf(browser, "/sign-in/single-sign-on"),
        subject,
        provider.person("noor-" + subject, "groups", List.of("duty-room"))));
    AgedProof.by(COFFEE, browser, sessions);
    browser.get("/proof/single-sign-on");

    var back = browser.get(provider.visit(
        startOf(browser, "/sign-in/single-sign-on"), "another", provider.person("another")));

    assertThat(browser.location(back)).isEqualTo("/proof/done?no");
  }

  private static String startOf(TestBrowser browser, String path) {
    return browser.location(browser.get(browser.location(browser.get(path))));
  }

  private static Map<String, String> answer(
      HttpResponse<String> asked, String field, String value) {
    var form = hidden(asked);
    form.put(field, value);
    return form;
  }

  /// The hidden fields of the page's own form.
  private static Map<String, String> hidden(HttpResponse<String> page) {
    var form = new LinkedHashMap<String, String>();
    HIDDEN.matcher(page.body()).results().forEach(it -> form.put(it.group(1), it.group(2)));
    form.remove("_csrf");
    return form;
  }

  private boolean isThere(String username) {
    return currentUser
            .callAs(
                INSTALLER,
                () -> accounts.list(AccountFilter.text(username), new PageRequest(0, 1, null)))
            .total()
        == 1;
  }
}
