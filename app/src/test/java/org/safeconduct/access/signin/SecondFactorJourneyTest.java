package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.AccountFilter;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.AccountOutcome;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.LostFactors;
import org.safeconduct.access.Role;
import org.safeconduct.access.factors.AuthenticatorApp;
import org.safeconduct.access.factors.SecondFactors;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;

class SecondFactorJourneyTest extends JourneyTest {
  private static final Pattern CODE = Pattern.compile("<li>((?:[a-z2-9]{4}-){6}[a-z2-9]{4})</li>");

  private static final Map<String, String> PROVEN =
      Map.of("how", "She stood before me with her badge");

  @Autowired
  private SecondFactors factors;

  @Autowired
  private LostFactors lost;

  private final Clock clock = Clock.systemUTC();

  @Test
  void a_password_alone_no_longer_opens_an_account_with_an_app() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var app = enrol(username).app();
    var browser = browser();

    assertThat(browser.signIn(username, PASSWORD)).isEqualTo("/sign-in/code");
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
    browser.get("/sign-in/code");
    AuthenticatorApp.passHalfAMinute(jdbc, username);
    var in = browser.post("/sign-in/code", Map.of("code", app.code()));

    assertThat(browser.location(in)).isEqualTo("/account");
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void a_code_that_was_used_is_refused_the_second_time() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var app = enrol(username).app();
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/sign-in/code");

    var replayed = browser.post("/sign-in/code", Map.of("code", app.lastCode()));

    assertThat(replayed.body()).contains("was used already");
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void a_recovery_code_lets_its_owner_in_once() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var codes = enrol(username).recoveryCodes();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();

    assertThat(withCode(username, codes.getFirst())).isEqualTo("/");
    assertThat(withCode(username, codes.getFirst())).isEqualTo("");
    assertThat(withCode(username, codes.get(1).toUpperCase(Locale.ROOT))).isEqualTo("/");
    assertThat(withCode(username, codes.get(2).replace('-', ' '))).isEqualTo("/");
  }

  @Test
  void five_wrong_codes_and_the_password_has_to_be_typed_again() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var app = enrol(username).app();
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/sign-in/code");
    for (var i = 0; i < 5; i++) browser.post("/sign-in/code", Map.of("code", "00000" + i));

    AuthenticatorApp.passHalfAMinute(jdbc, username);
    var late = browser.post("/sign-in/code", Map.of("code", app.code()));

    assertThat(browser.location(late)).isEqualTo("/sign-in?again");
  }

  @Test
  void the_database_holds_neither_secrets_nor_recovery_codes() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var enrolled = enrol(username);
    var id = idOf(username);

    var sealed = jdbc.sql(
            "select encode(secret, 'escape') from access.second_factor where account = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
    var hashes = jdbc.sql(
            "select encode(hash, 'escape') from access.recovery_code where account = :id")
        .param("id", id.value())
        .query(String.class)
        .list();

    assertThat(sealed).doesNotContain(enrolled.key());
    assertThat(hashes).hasSize(10).doesNotContainAnyElementsOf(enrolled.recoveryCodes());
  }

  @Test
  void an_administrator_takes_the_factor_of_somebody_away_who_lost_it_and_not_their_own() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    enrol(username);
    var boss = newAccount(Assignment.of(Role.ADMINISTRATOR));
    var administrator = browser();
    administrator.signIn(boss, PASSWORD);
    var page = "/access/accounts/" + idOf(username);
    assertThat(administrator.get(page).body()).contains("Take the second factor away");

    administrator.post(page + "/second-factor/removal", Map.of("how", "It is her"));
    assertThat(administrator.get(page).body()).contains("how-error", "It is her");
    assertThat(browser().signIn(username, PASSWORD)).isEqualTo("/sign-in/code");
    administrator.post(page + "/second-factor/removal", PROVEN);

    assertThat(browser().signIn(username, PASSWORD)).isEqualTo("/");
    assertThat(deeds(username))
        .containsSubsequence("access.identity-checked", "access.second-factor-reset");
    administrator.post("/access/accounts/" + idOf(boss) + "/second-factor/removal", PROVEN);
    assertThat(administrator.get("/access/accounts/" + idOf(boss)).body())
        .contains("Nobody changes their own");
  }

  @Test
  void the_factor_of_a_grave_account_is_taken_away_by_two_only() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    enrol(username);
    var asker = signedIn(Role.ADMINISTRATOR);
    var page = "/access/accounts/" + idOf(username);
    asker.get(page);
    var answer = asker.post(page + "/second-factor/removal", PROVEN);
    asker.post(page + "/second-factor/removal", PROVEN);
    asker.post("/access/grants/" + grant(username) + "/confirmation", Map.of());

    assertThat(asker.get(asker.location(answer)).body())
        .contains("waits for another administrator", "Second factor taken away");
    assertThat(asker.get("/access/grants?format=csv").body()).contains("Second factor taken away");
    assertThat(browser().signIn(username, PASSWORD)).isEqualTo("/sign-in/code");

    confirmGrant(idOf(username).value());

    assertThat(browser().signIn(username, PASSWORD)).isEqualTo("/");
    assertThat(deeds(username))
        .containsSubsequence(
            "access.grant-asked", "access.grant-confirmed", "access.second-factor-reset");
  }

  @Test
  void whoever_saw_the_new_password_does_not_take_the_factor_away_too() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    enrol(username);
    var second = administrator();
    second.post(asked(username, "/password"), Map.of());
    var removal = asked(username, "/second-factor/removal");

    second.post(removal, Map.of());
    assertThat(second.get("/access/grants").body()).contains("confirms neither its roles");
    longAgo(username);
    second.post(removal, Map.of());

    assertThat(deeds(username))
        .contains("access.password-reset")
        .doesNotContain("access.second-factor-reset");
    administrator().post(removal, Map.of());
    assertThat(deeds(username)).contains("access.second-factor-reset");
  }

  @Test
  void whoever_took_the_factor_away_does_not_see_the_new_password_too() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    enrol(username);
    var second = administrator();
    second.post(asked(username, "/second-factor/removal"), Map.of());
    assertThat(second.get("/access/grants").body()).contains("now as it was asked for");
    var password = asked(username, "/password");

    second.post(password, Map.of());
    assertThat(second.get("/access/grants").body()).contains("does not see the new password");
    assertThat(deeds(username))
        .contains("access.second-factor-reset")
        .doesNotContain("access.password-reset");

    longAgo(username);
    second.post(password, Map.of());
    assertThat(deeds(username)).contains("access.password-reset");
  }

  @Test
  void nobody_takes_a_factor_away_without_the_duty_whatever_calls_it() {
    var account = idOf(newAccount(Assignment.of(Role.DUTY_OFFICER)));
    var job = new Actor.SystemJob("clean up", Set.of(Duty.RUN_JOBS));

    assertThatThrownBy(() -> currentUser.runAs(job, () -> lost.takeAway(account)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void a_new_password_from_the_administrator_leaves_the_second_factor_in_force() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    enrol(username);

    var outcome = currentUser.callAs(INSTALLER, () -> accounts.resetPassword(idOf(username)));

    var oneTime = ((AccountOutcome.DoneWithPassword) outcome).password();
    assertThat(browser().signIn(username, oneTime)).isEqualTo("/sign-in/code");
  }

  @Test
  void a_role_that_needs_a_second_factor_can_do_nothing_before_it_has_one() {
    var username = newAccount(Assignment.of(Role.DESIGNATED_OFFICIAL));
    currentUser.runAs(INSTALLER, () -> factors.demand(Set.of(Role.DESIGNATED_OFFICIAL)));
    try {
      var browser = browser();
      browser.signIn(username, PASSWORD);

      assertThat(browser.location(browser.get("/people"))).isEqualTo("/account/factors");
      assertThat(browser.get("/account/factors").body()).contains("needs more than a password");
      var app = enrol(browser).app();
      assertThat(browser.location(browser.get("/people"))).isEqualTo("/account/factors");
      var again = browser();
      again.signIn(username, PASSWORD);
      again.get("/sign-in/code");
      AuthenticatorApp.passHalfAMinute(jdbc, username);
      again.post("/sign-in/code", Map.of("code", app.code()));
      assertThat(again.get("/people").statusCode()).isEqualTo(200);
    } finally {
      currentUser.runAs(INSTALLER, () -> factors.demand(Set.of()));
    }
  }

  @Test
  void no_administrator_stops_demanding_a_second_factor_of_a_grave_role() {
    currentUser.runAs(INSTALLER, () -> factors.demand(Set.of(Role.HEADQUARTERS_DESK, Role.WARDEN)));
    try {
      var administrator = administrator();
      assertThat(administrator.get("/access/rules").body()).contains("(stays)");

      var refused = administrator.post("/access/rules", Map.of("roles", "TRAVELLER"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Nothing was changed");
      assertThat(demanding()).containsExactlyInAnyOrder("HEADQUARTERS_DESK", "WARDEN");
      administrator.post("/access/rules", Map.of("roles", "HEADQUARTERS_DESK"));
      assertThat(demanding()).containsExactly("HEADQUARTERS_DESK");
    } finally {
      currentUser.runAs(INSTALLER, () -> factors.demand(Set.of()));
    }
  }

  private List<String> demanding() {
    return jdbc.sql("select role from access.demanded_factor")
        .query(String.class)
        .list();
  }

  private TestBrowser administrator() {
    var administrator = signedIn(Role.ADMINISTRATOR);
    administrator.get("/access/grants");
    return administrator;
  }

  /// Where to confirm what somebody else asked for.
  private String asked(String username, String what) {
    administrator().post("/access/accounts/" + idOf(username) + what, PROVEN);
    return "/access/grants/" + grant(username) + "/confirmation";
  }

  /// What was confirmed and changed for this account was so 31 days ago.
  private void longAgo(String username) {
    var id = idOf(username).value();
    jdbc.sql("""
            update access.opener set held_at = held_at - interval '31 days'
            where account = :id
            """).param("id", id).update();
    jdbc.sql("""
            update access.account set password_changed_at = password_changed_at - interval '31 days'
            where id = :id
            """).param("id", id).update();
  }

  private UUID grant(String username) {
    return jdbc.sql(
            "select id from access.role_grant where account = :account and decided_at is null")
        .param("account", idOf(username).value())
        .query(UUID.class)
        .single();
  }

  private List<String> deeds(String username) {
    return jdbc.sql("select deed from platform.audit_entry where subject = :id order by id")
        .param("id", idOf(username).toString())
        .query(String.class)
        .list();
  }

  private String withCode(String username, String code) {
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/sign-in/code");
    return browser.location(browser.post("/sign-in/code", Map.of("code", code)));
  }

  private Enrolled enrol(String username) {
    var browser = browser();
    browser.signIn(username, PASSWORD);
    return enrol(browser);
  }

  private Enrolled enrol(TestBrowser browser) {
    var offer = browser.get("/account/factors/app").body();
    assertThat(offer).contains("data:image/svg+xml;base64,");
    var app = AuthenticatorApp.reading(offer, clock);
    browser.post("/account/factors/app", Map.of("code", app.code()));
    var codes = CODE.matcher(browser.get("/account/factors").body())
        .results()
        .map(it -> it.group(1))
        .toList();
    assertThat(browser.get("/account/factors").body()).doesNotContain(codes);
    return new Enrolled(
        app, codes, offer.replaceAll("(?s).*>((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})<.*", "$1"));
  }

  private AccountId idOf(String username) {
    return currentUser
        .callAs(
            INSTALLER,
            () -> accounts.list(AccountFilter.text(username), new PageRequest(0, 1, null)))
        .rows()
        .getFirst()
        .id();
  }

  /// What an enrolment leaves in the owner's hands.
  private record Enrolled(AuthenticatorApp app, List<String> recoveryCodes, String key) {}
}
