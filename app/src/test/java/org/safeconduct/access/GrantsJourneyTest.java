package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;

/// Grave roles, clearances and what opens such accounts are given by two administrators.
class GrantsJourneyTest extends JourneyTest {
  private static final Pattern CODE = Pattern.compile(">((?:[a-z2-9]{4}-){6}[a-z2-9]{4})<");

  private TestBrowser asker;
  private TestBrowser other;
  private String othersName;

  @BeforeEach
  void two_administrators() {
    asker = signedIn(Role.ADMINISTRATOR);
    asker.get("/access/grants");
    othersName = newAccount(Assignment.of(Role.ADMINISTRATOR));
    other = browser();
    other.signIn(othersName, PASSWORD);
    other.get("/access/grants");
  }

  @Test
  void a_new_account_has_a_grave_role_when_a_second_administrator_confirms_it() {
    var username = "grave-" + UUID.randomUUID();
    var page = asker.location(asker.post(
        "/access/accounts",
        Map.of("username", username, "name", "Li Wei", "roles", "DUTY_OFFICER")));
    assertThat(asker.get(page).body()).contains("waits for another administrator");
    assertThat(roles(username)).isEmpty();
    var confirmation = "/access/grants/" + grant(username) + "/confirmation";

    asker.post(confirmation, Map.of());
    assertThat(asker.get("/access/grants").body())
        .contains("Another administrator must confirm this", "Li Wei");
    assertThat(roles(username)).isEmpty();
    assertThat(other.get("/console/decisions").body()).contains("Grave changes that wait");
    other.post(confirmation, Map.of());

    assertThat(roles(username)).containsExactly("DUTY_OFFICER");
    assertThat(other.post(confirmation, Map.of()).statusCode()).isEqualTo(404);
    assertThat(deeds(username))
        .containsSubsequence(
            "access.account-created", "access.grant-asked", "access.grant-confirmed");
  }

  @Test
  void an_account_keeps_its_roles_until_a_graver_one_is_confirmed_and_not_by_its_owner() {
    var page = "/access/accounts/" + id(othersName);
    asker.post(page + "/assignment", Map.of("roles", "SECURITY_ADVISER"));
    var confirmation = "/access/grants/" + grant(othersName) + "/confirmation";

    other.post(confirmation, Map.of());

    assertThat(other.get("/access/grants").body())
        .contains("Another administrator must confirm this");
    assertThat(roles(othersName)).containsExactly("ADMINISTRATOR");

    other.post("/access/grants/" + grant(othersName) + "/refusal", Map.of());
    assertThat(signedIn(Role.ADMINISTRATOR).get(page).body())
        .doesNotContain("waits for another administrator");
    assertThat(roles(othersName)).containsExactly("ADMINISTRATOR");
  }

  @Test
  void what_is_no_grave_role_is_given_at_once_and_a_program_waits_like_a_person() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    asker.post("/access/accounts/" + id(username) + "/assignment", Map.of("roles", "TRAVELLER"));
    var program = "robot-" + UUID.randomUUID();
    asker.post(
        "/access/services", Map.of("username", program, "name", "Robot", "roles", "AUDITOR"));

    assertThat(roles(username)).containsExactly("TRAVELLER");
    assertThat(roles(program)).isEmpty();
    assertThat(asker.get("/access/grants?format=csv").body()).contains(program, "Auditor");
    assertThat(signedIn(Role.DUTY_OFFICER).get("/access/grants").statusCode()).isEqualTo(403);
  }

  @Test
  void whoever_has_a_grave_role_gets_a_new_password_from_two_only() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var page = "/access/accounts/" + id(username);
    var asked =
        asker.get(asker.location(asker.post(page + "/password", Map.of()))).body();
    asker.post(page + "/password", Map.of());
    var confirmation = "/access/grants/" + grant(username) + "/confirmation";
    asker.post(confirmation, Map.of());

    assertThat(asked).contains("waits for another administrator", "New one-time password");
    assertThat(CODE.matcher(asked).find()).isFalse();
    assertThat(asker.get("/access/grants?format=csv").body()).contains("New one-time password");
    assertThat(browser().signIn(username, PASSWORD)).isEqualTo("/");

    var shown = CODE.matcher(
        other.get(other.location(other.post(confirmation, Map.of()))).body());

    assertThat(shown.find()).isTrue();
    assertThat(browser().signIn(username, PASSWORD)).contains("/sign-in");
    assertThat(browser().signIn(username, shown.group(1))).isEqualTo("/");
    assertThat(deeds(username)).containsSubsequence("access.grant-asked", "access.password-reset");
  }

  @Test
  void whoever_saw_the_password_of_another_does_not_decide_with_them() {
    var owner = newAccount(Assignment.of(Role.ADMINISTRATOR));
    asker.post("/access/accounts/" + id(owner) + "/password", Map.of());
    var page =
        other.location(other.post("/access/grants/" + grant(owner) + "/confirmation", Map.of()));
    var shown = CODE.matcher(other.get(page).body());
    assertThat(shown.find()).isTrue();
    jdbc.sql("update access.account set must_change_password = false where id = :id")
        .param("id", id(owner))
        .update();
    var borrowed = browser();
    borrowed.signIn(owner, shown.group(1));
    borrowed.get("/access/grants");

    assertThat(confirmedBy(borrowed, askedBy(other))).containsExactly("TRAVELLER");
    assertThat(borrowed.get("/access/grants").body()).contains("two of you may be one");
    assertThat(confirmedBy(other, askedBy(borrowed))).containsExactly("TRAVELLER");
    assertThat(confirmedBy(asker, askedBy(other))).containsExactly("DUTY_OFFICER");
  }

  @Test
  void whoever_made_an_account_does_not_decide_about_it_or_with_it_once_its_role_is_grave() {
    var username = "made-" + UUID.randomUUID();
    var page = asker.location(asker.post(
        "/access/accounts", Map.of("username", username, "name", "Li Wei", "roles", "TRAVELLER")));
    var shown = CODE.matcher(asker.get(page).body());
    assertThat(shown.find()).isTrue();
    other.post(
        "/access/accounts/" + id(username) + "/assignment", Map.of("roles", "ADMINISTRATOR"));
    assertThat(confirmedBy(asker, username)).containsExactly("TRAVELLER");
    assertThat(asker.get("/access/grants").body()).contains("confirms neither its roles");
    confirmGrant(id(username));
    seenLongAgo(username);
    var borrowed = as(username, shown.group(1));

    assertThat(confirmedBy(borrowed, askedBy(asker))).containsExactly("TRAVELLER");
    assertThat(borrowed.get("/access/grants").body()).contains("two of you may be one");
    assertThat(confirmedBy(asker, askedBy(borrowed))).containsExactly("TRAVELLER");
    assertThat(confirmedBy(asOneMoreOf(username), askedBy(borrowed))).containsExactly("TRAVELLER");
    assertThat(confirmedBy(other, askedBy(borrowed))).containsExactly("DUTY_OFFICER");
  }

  /// An administrator whose password the same person saw.
  private TestBrowser asOneMoreOf(String username) {
    return as(seenBy(holder(username, "PASSWORD")), PASSWORD);
  }

  @Test
  void nobody_confirms_through_another_account_what_their_own_gets() {
    var owner = newAccount(Assignment.of(Role.ADMINISTRATOR));
    asker.post("/access/accounts/" + id(owner) + "/assignment", highest("ADMINISTRATOR"));
    var borrowed = as(seenBy(id(owner)), PASSWORD);
    confirmedBy(borrowed, owner);
    assertThat(clearance(owner)).isZero();
    assertThat(borrowed.get("/access/grants").body()).contains("confirms neither its roles");

    var viewer = id(othersName);
    saw(viewer, owner);
    saw(id(newAccount(Assignment.of(Role.ADMINISTRATOR))), owner);
    confirmedBy(as(seenBy(viewer), PASSWORD), owner);
    assertThat(clearance(owner)).isZero();
    confirmGrant(id(owner));
    assertThat(clearance(owner)).isEqualTo(3);
  }

  @Test
  void whoever_took_a_factor_away_alone_does_not_see_a_password_once_the_role_is_grave() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var page = "/access/accounts/" + id(username);
    asker.post(page + "/second-factor/removal", Map.of("how", "She stood before me"));
    other.post(page + "/assignment", Map.of("roles", "DUTY_OFFICER"));
    confirmGrant(id(username));
    other.post(page + "/password", Map.of());

    confirmedBy(asker, username);
    assertThat(asker.get("/access/grants").body()).contains("does not see the new password");
    confirmedBy(as(seenBy(holder(username, "FACTOR")), PASSWORD), username);
    assertThat(deeds(username)).doesNotContain("access.password-reset");
    confirmGrant(id(username));
    assertThat(deeds(username)).contains("access.second-factor-reset", "access.password-reset");
  }

  /// An administrator whose password this one saw.
  private String seenBy(UUID viewer) {
    var username = newAccount(Assignment.of(Role.ADMINISTRATOR));
    saw(viewer, username);
    return username;
  }

  private void saw(UUID viewer, String username) {
    jdbc.sql("insert into access.opener values (:id, :viewer, 'PASSWORD', now())")
        .param("id", id(username))
        .param("viewer", viewer)
        .update();
  }

  private UUID holder(String username, String half) {
    return jdbc.sql("select holder from access.opener where account = :id and half = :half")
        .param("id", id(username))
        .param("half", half)
        .query(UUID.class)
        .single();
  }

  private TestBrowser as(String username, String password) {
    var browser = browser();
    browser.signIn(username, password);
    browser.get("/access/grants");
    return browser;
  }

  /// Its password was shown 31 days ago, and its owner chose another then.
  private void seenLongAgo(String username) {
    jdbc.sql("""
            with seen as (
              update access.opener set held_at = held_at - interval '31 days' where account = :id)
            update access.account set must_change_password = false,
              password_changed_at = password_changed_at - interval '31 days'
            where id = :id
            """).param("id", id(username)).update();
  }

  private String askedBy(TestBrowser administrator) {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    administrator.post(
        "/access/accounts/" + id(username) + "/assignment", Map.of("roles", "DUTY_OFFICER"));
    return username;
  }

  private List<String> confirmedBy(TestBrowser administrator, String username) {
    administrator.post("/access/grants/" + grant(username) + "/confirmation", Map.of());
    return roles(username);
  }

  @Test
  void a_clearance_is_raised_by_two_and_lowered_by_one() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var page = "/access/accounts/" + id(username);
    var bare = Map.of("roles", "TRAVELLER", "clearance", "3");
    assertThat(asker.post(page + "/assignment", bare).body()).contains("takes a letter");
    asker.post(page + "/assignment", highest("TRAVELLER"));
    var confirmation = "/access/grants/" + grant(username) + "/confirmation";
    asker.post(confirmation, Map.of());
    assertThat(clearance(username)).isZero();

    other.post(confirmation, Map.of());
    assertThat(clearance(username)).isEqualTo(3);
    asker.post(page + "/password", Map.of());
    assertThat(asker.get(page).body()).contains("New one-time password</span>");
    asker.post(page + "/assignment", Map.of("roles", "TRAVELLER", "clearance", "1"));
    assertThat(clearance(username)).isEqualTo(1);
  }

  private static Map<String, String> highest(String role) {
    return Map.of(
        "roles",
        role,
        "clearance",
        "3",
        "letter.reference",
        "L/7",
        "letter.until",
        LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
  }

  private int clearance(String username) {
    return jdbc.sql("select clearance from access.account where id = :id")
        .param("id", id(username))
        .query(Integer.class)
        .single();
  }

  private UUID id(String username) {
    return jdbc.sql("select id from access.account where username = :username")
        .param("username", username)
        .query(UUID.class)
        .single();
  }

  private UUID grant(String username) {
    return jdbc.sql(
            "select id from access.role_grant where account = :account and decided_at is null")
        .param("account", id(username))
        .query(UUID.class)
        .single();
  }

  private List<String> roles(String username) {
    return jdbc.sql("select unnest(roles) from access.account where id = :id")
        .param("id", id(username))
        .query(String.class)
        .list();
  }

  private List<String> deeds(String username) {
    return jdbc.sql("select deed from platform.audit_entry where subject = :id order by id")
        .param("id", id(username).toString())
        .query(String.class)
        .list();
  }
}
