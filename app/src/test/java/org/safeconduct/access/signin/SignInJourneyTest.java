package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Account;
import org.safeconduct.access.AccountFilter;
import org.safeconduct.access.AccountOutcome;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.platform.PageRequest;

class SignInJourneyTest extends JourneyTest {
  private static final int LARGEST_SIGN_IN = 14 * 1024;
  private static final Pattern SHEET =
      Pattern.compile("<link rel=\"stylesheet\"[^>]*href=\"([^\"]+)");

  @Test
  void an_officer_signs_in_and_out() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var browser = browser();
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");

    var target = browser.signIn(username.toUpperCase(Locale.ROOT), PASSWORD);

    assertThat(target).isEqualTo("/account");
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    assertThat(browser.location(browser.post("/sign-out", Map.of()))).isEqualTo("/sign-in?out");
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer_and_the_name_stays() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var unknown = "nobody-" + UUID.randomUUID();

    var wrong = refusedPage(username, "ten green bottles");
    var strange = refusedPage(unknown, "ten green bottles");

    assertThat(wrong).contains("value=\"" + username + "\"").contains("do not match");
    assertThat(withoutToken(wrong).replace(username, "?"))
        .isEqualTo(withoutToken(strange).replace(unknown, "?"));
  }

  @Test
  void whoever_guesses_has_to_wait_even_with_the_right_password() {
    // the wait of two seconds passes unseen on a busy machine, hardly each time
    var refused = Stream.generate(this::refusedAfterGuesses)
        .limit(5)
        .flatMap(Optional::stream)
        .findFirst();

    assertThat(refused).isPresent();
    assertThat(refused.get().get("/sign-in").body()).contains("Too many attempts");
  }

  private Optional<TestBrowser> refusedAfterGuesses() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var browser = browser();
    for (var i = 0; i < 5; i++) browser.signIn(username, "ten green bottles");
    var led = browser.signIn(username, PASSWORD);
    return led.equals("/sign-in?refused") ? Optional.of(browser) : Optional.empty();
  }

  @Test
  void a_form_from_another_site_is_refused() {
    var browser = signedIn(Role.TRAVELLER);

    var forged = browser.postForged("/sign-out", Map.of());

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("open for too long");
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void a_sign_in_page_that_was_open_over_night_asks_again() {
    var browser = browser();

    var late = browser.postForged("/sign-in", Map.of("username", "a", "password", "b"));

    assertThat(browser.location(late)).isEqualTo("/sign-in?again");
  }

  @Test
  void the_session_of_the_sign_in_page_is_not_the_session_of_the_officer() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var browser = browser();
    browser.get("/sign-in");
    var before = browser.cookie("safeconduct").orElseThrow();

    browser.signIn(username, PASSWORD);

    assertThat(browser.cookie("safeconduct").orElseThrow()).isNotEqualTo(before);
  }

  @Test
  void every_page_carries_the_strict_headers() {
    for (var path : new String[] {"/sign-in", "/account", "/css/base.css", "/api/v1/alerts"}) {
      var headers = browser().get(path).headers();

      assertThat(headers.firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(it -> assertThat(it)
              .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'")
              .contains("frame-ancestors 'none'")
              .doesNotContain("unsafe"));
      assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
      assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
    }
  }

  @Test
  void over_https_the_browser_is_told_to_stay_there_and_cookies_are_secure() {
    var page = browser().get("/sign-in?lang=fr", "X-Forwarded-Proto", "https");

    assertThat(page.headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(it -> assertThat(it).contains("max-age=31536000", "includeSubDomains"));
    assertThat(page.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it)
            .startsWith("__Host-")
            .contains("Secure", "HttpOnly", "Path=/", "SameSite")
            .doesNotContain("Domain"));
  }

  @Test
  void the_sign_in_page_with_all_it_needs_is_small() {
    var browser = browser();
    var page = browser.get("/sign-in").body();

    var total = page.length();
    var sheets = SHEET.matcher(page);
    while (sheets.find()) total += browser.get(sheets.group(1)).body().length();

    assertThat(total).isLessThanOrEqualTo(LARGEST_SIGN_IN);
    assertThat(page).doesNotContain("<script");
  }

  @Test
  void the_page_speaks_the_language_that_was_chosen_and_keeps_it() {
    newAccount(Assignment.of(Role.TRAVELLER));
    var browser = browser();

    assertThat(browser.get("/sign-in?lang=ar").body()).contains("dir=\"rtl\"", "تسجيل الدخول");

    assertThat(browser.get("/sign-in").body()).contains("dir=\"rtl\"");
    assertThat(browser().get("/sign-in", "Accept-Language", "de, fr;q=0.8").body())
        .contains("Se connecter");
  }

  @Test
  void a_disabled_account_is_out_with_the_next_click() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var browser = browser();
    browser.signIn(username, PASSWORD);

    currentUser.callAs(INSTALLER, () -> accounts.disable(account(username).id()));

    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
    assertThat(browser.signIn(username, PASSWORD)).isEqualTo("/sign-in?refused");
  }

  @Test
  void a_password_that_was_given_out_must_be_changed_before_anything_else() {
    var username = "somebody-" + UUID.randomUUID();
    var wanted = new NewAccount(
        username, "Amina Okoye", null, null, Assignment.of(Role.ADMINISTRATOR), null);
    var made = currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    var oneTime = ((AccountOutcome.DoneWithPassword) made).password();
    var browser = browser();

    browser.signIn(username, oneTime);
    for (var path : new String[] {"/access", "/account/factors/app", "/account/sessions", "/proof"})
      assertThat(browser.location(browser.get(path))).as(path).isEqualTo("/account");
    browser.get("/account");
    browser.post("/account/password", Map.of("current", oneTime, "next", PASSWORD));

    assertThat(browser.get("/access").statusCode()).isEqualTo(200);
  }

  private Account account(String username) {
    var filter = AccountFilter.text(username);
    return currentUser
        .callAs(INSTALLER, () -> accounts.list(filter, new PageRequest(0, 1, null)))
        .rows()
        .getFirst();
  }

  private String refusedPage(String username, String password) {
    TestBrowser browser = browser();
    assertThat(browser.signIn(username, password)).isEqualTo("/sign-in?refused");
    return browser.get("/sign-in?refused").body();
  }

  private static String withoutToken(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
