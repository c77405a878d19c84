package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.AccountFilter;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.access.SignedIn;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.PageRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

class SessionsJourneyTest extends JourneyTest {
  private static final Pattern END = Pattern.compile("action=\"(/[^\"]+/sessions/[^\"/]+/end)\"");

  @Autowired
  private SessionRepository<? extends Session> kept;

  @Test
  void a_session_lies_in_the_database_so_that_a_restart_and_another_node_know_it() {
    var browser = signedIn(Role.DUTY_OFFICER);

    var session = kept.findById(idOf(browser));

    SecurityContext context = session.getAttribute("SPRING_SECURITY_CONTEXT");
    assertThat(context.getAuthentication().getPrincipal()).isInstanceOf(Actor.Account.class);
    assertThat((Instant) session.getAttribute(SignedIn.AT)).isNotNull();
    assertThat(session.getMaxInactiveInterval()).isEqualTo(Duration.ofHours(8));
  }

  /// Each page asks in the background how things stand, also while its user proves who they are.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_request_that_began_before_a_proof_does_not_bring_the_old_name_of_the_session_back(
      int proofs) {
    var before = idOf(signedIn(Role.DUTY_OFFICER));

    var after = renamedWhileInUse(kept, before, proofs);

    assertThat(kept.findById(after)).isNotNull();
    assertThat(kept.findById(before)).isNull();
  }

  private static <S extends Session> String renamedWhileInUse(
      SessionRepository<S> kept, String before, int proofs) {
    var slow = kept.findById(before);
    var after = before;
    for (int i = 0; i < proofs; i++) {
      var proving = kept.findById(after);
      after = proving.changeSessionId();
      kept.save(proving);
    }
    slow.setLastAccessedTime(Instant.now());
    kept.save(slow);
    return after;
  }

  @Test
  void what_another_version_remembered_signs_out_and_breaks_nothing() {
    var browser = signedIn(Role.DUTY_OFFICER);
    jdbc.sql("""
            update access.web_session_attributes set attribute_bytes = 'nonsense'
            where attribute_name = 'SPRING_SECURITY_CONTEXT' and session_primary_id =
              (select primary_id from access.web_session where session_id = :id)
            """).param("id", idOf(browser)).update();

    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void i_see_my_sessions_and_end_the_others() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var desk = browser();
    var phone = browser();
    desk.signIn(username, PASSWORD);
    phone.signIn(username, PASSWORD);

    assertThat(desk.get("/account/sessions").body()).contains("this one", "127.0.0.…", "Password");
    desk.post("/account/sessions/others/end", Map.of());

    assertThat(phone.location(phone.get("/account"))).isEqualTo("/sign-in");
    assertThat(desk.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void a_new_password_ends_the_other_sessions_and_takes_them_off_the_list() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var desk = browser();
    var phone = browser();
    desk.signIn(username, PASSWORD);
    phone.signIn(username, PASSWORD);

    desk.get("/account");
    desk.post("/account/password", Map.of("current", PASSWORD, "next", "ten yellow submarines"));

    assertThat(desk.get("/account/sessions").body())
        .contains("this one")
        .doesNotContain("/account/sessions/others/end");
    assertThat(phone.location(phone.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void nobody_ends_a_session_of_somebody_else_but_an_administrator() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var owner = browser();
    owner.signIn(username, PASSWORD);
    var session = jdbc.sql("""
            select s.id from access.session s join access.account a on a.id = s.account
            where a.username = :username
            """).param("username", username).query(UUID.class).single();
    var stranger = signedIn(Role.DUTY_OFFICER);
    stranger.get("/account/sessions");
    assertThat(stranger.post("/account/sessions/" + session + "/end", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(owner.get("/account").statusCode()).isEqualTo(200);

    var administrator = signedIn(Role.ADMINISTRATOR);
    var page = END.matcher(administrator
        .get("/access/accounts/" + accountOf(username) + "/sessions")
        .body());
    assertThat(page.find()).isTrue();
    administrator.post(page.group(1), Map.of());

    assertThat(owner.location(owner.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void a_session_ends_a_day_after_it_began_however_much_it_is_used() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    move(username, "began_at", Duration.ofHours(23));
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);

    move(username, "began_at", Duration.ofHours(25));

    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void a_session_that_nobody_uses_for_eight_hours_is_gone() {
    var browser = signedIn(Role.DUTY_OFFICER);
    var longAgo = Clock.systemUTC().instant().minus(Duration.ofHours(9)).toEpochMilli();
    jdbc.sql("update access.web_session set last_access_time = :at where session_id = :id")
        .param("at", longAgo)
        .param("id", idOf(browser))
        .update();

    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void signing_out_takes_the_session_off_the_list() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/account");
    browser.post("/sign-out", Map.of());

    var administrator = signedIn(Role.ADMINISTRATOR);

    assertThat(administrator
            .get("/access/accounts/" + accountOf(username) + "/sessions")
            .body())
        .contains("Not signed in anywhere");
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    var cookie =
        browser()
            .get("/sign-in", "X-Forwarded-Proto", "https")
            .headers()
            .allValues("Set-Cookie")
            .stream()
            .filter(it -> it.startsWith("__Host-safeconduct="))
            .findFirst()
            .orElseThrow();

    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
    assertThat(cookie).doesNotContain("Domain");
  }

  @Test
  void a_session_is_called_by_more_than_128_random_bits() {
    var one = idOf(signedIn(Role.TRAVELLER));
    var other = idOf(signedIn(Role.TRAVELLER));

    assertThat(Base64.getUrlDecoder().decode(one)).hasSize(27);
    assertThat(one).isNotEqualTo(other);
  }

  private void move(String username, String column, Duration back) {
    jdbc.sql("""
            update access.session set %s = now() - make_interval(secs => :seconds)
            where account = (select id from access.account where username = :username)
            """.formatted(column))
        .param("seconds", back.toSeconds())
        .param("username", username)
        .update();
  }

  private String accountOf(String username) {
    return currentUser
        .callAs(
            INSTALLER,
            () -> accounts.list(AccountFilter.text(username), new PageRequest(0, 1, null)))
        .rows()
        .getFirst()
        .id()
        .toString();
  }

  private static String idOf(TestBrowser browser) {
    var cookie = browser.cookie("safeconduct").orElseThrow();
    return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
  }
}
