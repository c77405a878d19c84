package org.safeconduct.access.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.access.factors.CodeVerdict.OUT_OF_STEP;
import static org.safeconduct.access.factors.CodeVerdict.RIGHT;
import static org.safeconduct.access.factors.CodeVerdict.WRONG;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.AgedProof;
import org.safeconduct.JourneyTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.AccountFilter;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.Role;
import org.safeconduct.access.SecurityNotices;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Seal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

class DriftingClockJourneyTest extends JourneyTest {
  private static final String RUN_OUT = "This code has run out";
  private static final Pattern HELD =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  @Autowired
  private Permissions permissions;

  @Autowired
  private JdbcSecondFactors kept;

  @Autowired
  private Seal seal;

  @Autowired
  private SecurityNotices notices;

  @Autowired
  private AuditTrail audit;

  @Autowired
  private SessionRepository<? extends Session> sessions;

  private String username = "";

  @BeforeEach
  void somebodyHasAnAccount() {
    username = newAccount(Assignment.of(Role.DUTY_OFFICER));
  }

  @Test
  void an_app_that_is_minutes_off_is_taken_into_use_by_two_codes() {
    var browser = entered();
    var app = app(browser);
    app.setForward(7);

    var first = browser.post("/account/factors/app", Map.of("code", app.code()));
    assertThat(first.body()).contains(RUN_OUT);
    halfAMinutePasses();
    var second = browser.post("/account/factors/app", Map.of("code", app.code()));

    assertThat(browser.location(second)).isEqualTo("/account/factors");
    assertThat(kept.find(id()).orElseThrow().clock().ahead()).isEqualTo(7);
    assertThat(learnt()).isEqualTo("7");
  }

  @Test
  void at_sign_in_a_code_that_has_run_out_is_refused_and_the_next_one_is_taken() {
    var app = enrolled();
    halfAMinutePasses();
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/sign-in/code");

    app.setForward(-1);
    halfAMinutePasses();
    var late = browser.post("/sign-in/code", Map.of("code", app.code()));
    assertThat(late.body()).contains(RUN_OUT);
    app.setForward(1);
    var next = browser.post("/sign-in/code", Map.of("code", app.code()));

    assertThat(browser.location(next)).isEqualTo("/");
  }

  @Test
  void at_sign_in_a_clock_that_drifted_is_learnt() {
    var app = enrolled();
    app.setForward(2);
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/sign-in/code");

    assertThat(browser.post("/sign-in/code", Map.of("code", app.code())).body()).contains(RUN_OUT);
    halfAMinutePasses();
    var next = browser.post("/sign-in/code", Map.of("code", app.code()));

    assertThat(browser.location(next)).isEqualTo("/");
    assertThat(learnt()).isEqualTo("2");
  }

  @Test
  void a_code_of_another_time_is_one_of_the_five_that_a_password_is_good_for() {
    var app = enrolled();
    app.setForward(1);
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/sign-in/code");
    for (var i = 0; i < 4; i++) browser.post("/sign-in/code", Map.of("code", "00000" + i));

    assertThat(browser.post("/sign-in/code", Map.of("code", app.code())).body()).contains(RUN_OUT);
    halfAMinutePasses();
    assertThat(browser.location(browser.post("/sign-in/code", Map.of("code", app.code()))))
        .isEqualTo("/sign-in?again");
  }

  @Test
  void a_proof_and_with_it_turning_the_app_off_takes_the_code_of_its_own_time_only() {
    var browser = entered();
    var app = app(browser);
    browser.post("/account/factors/app", Map.of("code", app.code()));
    halfAMinutePasses();
    AgedProof.by(Duration.ofMinutes(10), browser, sessions);
    var asked = browser.post("/account/factors/app/removal", Map.of()).body();
    app.setForward(1);

    assertThat(browser.post("/proof", answer(asked, app.code())).body()).contains(RUN_OUT);
    halfAMinutePasses();
    assertThat(browser.post("/proof", answer(asked, app.code())).body()).contains("data-proceed");
    assertThat(kept.find(id()).orElseThrow().clock().ahead()).isEqualTo(1);
  }

  @Test
  void what_is_learnt_is_kept_for_the_next_time_and_each_code_is_taken_once() {
    enrolled();
    var clock = new PushedClock(Instant.now().plus(Duration.ofDays(1)));
    var factors = new SecondFactors(permissions, kept, seal, notices, currentUser, audit, clock);
    var step = Duration.ofSeconds(30);

    assertThat(check(factors, shown(clock, 1))).isEqualTo(OUT_OF_STEP);
    clock.push(step);
    assertThat(check(factors, shown(clock, 1))).isEqualTo(RIGHT);
    assertThat(check(factors, shown(clock, 1))).isEqualTo(WRONG);
    clock.push(step);
    var code = shown(clock, 1);
    clock.push(Duration.ofSeconds(30));
    assertThat(check(factors, code)).isEqualTo(OUT_OF_STEP);
    assertThat(check(factors, shown(clock, 1))).isEqualTo(RIGHT);
  }

  private CodeVerdict check(SecondFactors factors, String code) {
    return currentUser.callAs(Credentials.DOOR, () -> factors.check(id(), code));
  }

  /// What a telephone shows whose clock is so many steps ahead of this one.
  private String shown(Clock clock, int ahead) {
    var secret = seal.open("totp " + id(), kept.find(id()).orElseThrow().sealed());
    return Totp.code(secret, Totp.step(clock.instant()) + ahead);
  }

  private void halfAMinutePasses() {
    AuthenticatorApp.passHalfAMinute(jdbc, username);
  }

  private AuthenticatorApp enrolled() {
    var browser = entered();
    var app = app(browser);
    browser.post("/account/factors/app", Map.of("code", app.code()));
    return app;
  }

  private TestBrowser entered() {
    var browser = browser();
    browser.signIn(username, PASSWORD);
    return browser;
  }

  private static AuthenticatorApp app(TestBrowser browser) {
    return AuthenticatorApp.reading(browser.get("/account/factors/app").body(), Clock.systemUTC());
  }

  private static Map<String, String> answer(String asked, String code) {
    var fields = new HashMap<String, String>();
    HELD.matcher(asked).results().forEach(it -> fields.put(it.group(1), it.group(2)));
    fields.remove("_csrf");
    fields.put("code", code);
    return fields;
  }

  private String learnt() {
    return jdbc.sql("""
            select platform.told(details) ->> 'steps' from platform.audit_entry
            where deed = 'access.app-clock-learnt' and subject = :id
            """).param("id", id().toString()).query(String.class).single();
  }

  private AccountId id() {
    return currentUser
        .callAs(
            INSTALLER,
            () -> accounts.list(AccountFilter.text(username), new PageRequest(0, 1, null)))
        .rows()
        .getFirst()
        .id();
  }
}
