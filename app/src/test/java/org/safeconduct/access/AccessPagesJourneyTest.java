package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestProgram;
import org.safeconduct.platform.PageRequest;

class AccessPagesJourneyTest extends JourneyTest {
  private static final Pattern TOKEN = Pattern.compile(">(sc_[A-Za-z0-9_-]{43})<");
  private static final Pattern CODE = Pattern.compile(">((?:[a-z2-9]{4}-){6}[a-z2-9]{4})<");

  @Test
  void an_administrator_makes_an_account_and_hands_out_a_password_once() {
    var browser = signedIn(Role.ADMINISTRATOR);
    var username = "new-" + UUID.randomUUID();
    browser.get("/access/accounts/new");

    var made = browser.post(
        "/access/accounts", Map.of("username", username, "name", "Li Wei", "roles", "AUDITOR"));
    var page = browser.location(made);
    var password = CODE.matcher(browser.get(page).body());

    assertThat(password.find()).isTrue();
    assertThat(CODE.matcher(browser.get(page).body()).find()).isFalse();
    assertThat(browser.get("/access?text=" + username).body()).contains("Li Wei", "Auditor");
    var program = new TestProgram(port, newToken(Role.ADMINISTRATOR));
    var told = program.get("/api/v1/accounts?state=ENABLED&text=" + username);
    assertThat(told.headers().firstValue("Safeconduct-Label")).isPresent();
    assertThat(told.body())
        .contains("\"name\":\"Li Wei\"", "\"roles\":[]", "\"kind\":\"PERSON\"", "\"total\":1")
        .contains("\"letter\":null")
        .doesNotContain("password");
    assertThat(browser().signIn(username, password.group(1))).isEqualTo("/");
  }

  @Test
  void a_form_with_mistakes_keeps_what_was_typed_and_says_what_is_wrong() {
    var browser = signedIn(Role.ADMINISTRATOR);
    browser.get("/access/accounts/new");

    var page = browser.post(
        "/access/accounts", Map.of("username", "li wei", "name", "Li Wei", "roles", "AUDITOR"));

    assertThat(page.body()).contains("value=\"li wei\"", "value=\"Li Wei\"", "no spaces");
  }

  @Test
  void everything_that_is_wrong_with_a_new_account_is_told_at_once_each_beside_its_field() {
    var browser = signedIn(Role.ADMINISTRATOR);
    browser.get("/access/accounts/new");

    var page = browser
        .post(
            "/access/accounts",
            Map.of("username", "li wei", "name", " ", "roles", "FIELD_OFFICER", "countries", "QQ"))
        .body();

    assertThat(page)
        .containsSubsequence(
            "id=\"username-error\"", "no spaces", "id=\"name-error\"", "id=\"countries-error\"")
        .contains("One of these is no country", "a second administrator must confirm");
  }

  @ParameterizedTest
  @CsvSource({
    "li.wei, Li\u202EWei",
    "li.wei, L\u0456 Wei",
    "l\u0456.wei, Li Wei",
  })
  void a_name_that_misleads_a_reader_is_refused(String username, String name) {
    var browser = signedIn(Role.ADMINISTRATOR);
    browser.get("/access/accounts/new");

    var page = browser.post(
        "/access/accounts", Map.of("username", username, "name", name, "roles", "DUTY_OFFICER"));

    assertThat(page.body()).contains("would mislead a reader");
  }

  @Test
  void roles_that_change_count_with_the_owners_next_click() {
    var username = newAccount(Assignment.of(Role.ADMINISTRATOR));
    var owner = browser();
    owner.signIn(username, PASSWORD);
    assertThat(owner.get("/access").statusCode()).isEqualTo(200);

    var id = idOf(username);
    currentUser.callAs(INSTALLER, () -> accounts.assign(id, Assignment.of(Role.AUDITOR)));

    assertThat(owner.get("/access").statusCode()).isEqualTo(403);
    assertThat(owner.get("/audit").statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_changes_their_own_rights() {
    var username = newAccount(Assignment.of(Role.ADMINISTRATOR));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    var page = "/access/accounts/" + idOf(username);
    browser.get(page);

    var answer = browser.post(page + "/assignment", Map.of("roles", "DUTY_OFFICER"));

    assertThat(answer.body()).contains("Nobody changes their own rights");
  }

  @Test
  void a_token_is_shown_once_and_can_be_revoked() {
    var browser = signedIn(Role.DUTY_OFFICER);
    browser.get("/account");

    browser.post("/account/tokens", Map.of("label", "report script", "days", "30"));
    var token = TOKEN.matcher(browser.get("/account").body());

    assertThat(token.find()).isTrue();
    var page = browser.get("/account").body();
    assertThat(page).doesNotContain(token.group(1)).contains("report script");
    var revoke =
        Pattern.compile("action=\"(/account/tokens/[^\"]+/revocation)\"").matcher(page);
    assertThat(revoke.find()).isTrue();
    browser.post(revoke.group(1), Map.of());
    assertThat(browser.get("/account").body()).contains("revoked");
  }

  @Test
  void lists_of_accounts_and_deeds_can_be_exported() {
    assertThat(signedIn(Role.ADMINISTRATOR).get("/access?format=csv").body()).contains("Amina");
    var auditor = signedIn(Role.AUDITOR);
    for (var part : List.of("access.", "signed-in", "Signed+in"))
      assertThat(auditor.get("/audit?deed=" + part + "&format=csv").body())
          .as(part)
          .contains("access.signed-in");
    assertThat(auditor.get("/audit?deed=signed-out&format=csv").body())
        .doesNotContain("access.signed-in");
  }

  @Test
  void a_malformed_id_is_not_found_and_not_a_failure() {
    var browser = signedIn(Role.ADMINISTRATOR);

    assertThat(browser.get("/access/accounts/x").statusCode()).isEqualTo(404);
    assertThat(browser.get("/access/accounts/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    var unread = browser.get("/access?page=x");
    assertThat(unread.statusCode()).isEqualTo(400);
    assertThat(unread.body()).contains("“page” cannot be “x”", "Correct “page”");
    assertThat(browser.get("/no-such-page").body()).contains("Not found", "Reference");
  }

  private AccountId idOf(String username) {
    var filter = AccountFilter.text(username);
    var one = new PageRequest(0, 1, null);
    return currentUser
        .callAs(INSTALLER, () -> accounts.list(filter, one))
        .rows()
        .getFirst()
        .id();
  }
}
