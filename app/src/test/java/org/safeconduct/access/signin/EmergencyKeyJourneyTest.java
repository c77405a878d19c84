package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;

class EmergencyKeyJourneyTest extends JourneyTest {
  private static final Pattern KEY = Pattern.compile(">((?:[a-z2-9]{4}-){6}[a-z2-9]{4})<");
  private static final Pattern REVIEW =
      Pattern.compile("action=\"(/access/emergency-keys/[^\"]+/review)\"");

  @Test
  void the_key_opens_the_installation_once_alarms_and_stays_red_until_somebody_else_reviews_it() {
    var mail = "boss-" + UUID.randomUUID() + "@example.org";
    var boss = newAccount(Assignment.of(Role.ADMINISTRATOR));
    var administrator = browser();
    administrator.signIn(boss, PASSWORD);
    administrator.get("/account");
    administrator.post("/account/mail", Map.of("mail", mail));
    var key = make(administrator);

    var holder = browser();
    assertThat(holder.location(use(holder, key.toUpperCase(Locale.ROOT)))).isEqualTo("/");
    assertThat(holder.get("/access").statusCode()).isEqualTo(200);
    assertThat(use(browser(), key).body()).contains("opens nothing");

    assertThat(administrator.get("/access").body()).contains("The emergency key was used by Ilse");
    await().atMost(Duration.ofSeconds(30)).until(() -> !MAIL.mailsTo(mail).isEmpty());
    assertThat(deeds("access.emergency-key-used")).isPositive();

    var page = REVIEW.matcher(holder.get("/access/emergency-keys").body());
    assertThat(page.find()).isTrue();
    assertThat(
            holder.post(page.group(1), Map.of("words", "All was well with me")).body())
        .contains("cannot review it");
    administrator.get("/access/emergency-keys");
    var another = signedIn(Role.ADMINISTRATOR);
    assertThat(administrator
            .post(page.group(1), Map.of("words", "The provider was down for an hour."))
            .body())
        .as("whoever made the key knows it")
        .contains("cannot review it");
    another.get("/access/emergency-keys");
    assertThat(another.post(page.group(1), Map.of("words", "short")).body())
        .contains("Write 10 to 2,000");
    another.post(page.group(1), Map.of("words", "The provider was down for an hour."));
    assertThat(administrator.get("/access").body())
        .doesNotContain("The emergency key was used by Ilse");
  }

  @Test
  void a_new_key_makes_the_old_one_void() {
    var administrator = signedIn(Role.ADMINISTRATOR);
    var old = make(administrator);
    make(administrator);

    assertThat(use(browser(), old).body()).contains("opens nothing");
  }

  @Test
  void whoever_guesses_keys_has_to_wait() {
    var browser = new TestBrowser(port);
    browser.get("/sign-in/emergency");
    for (var i = 0; i < 6; i++) use(browser, "guess-" + i, "10.9.8.7");

    assertThat(use(browser, "guess", "10.9.8.7").body()).contains("Too many attempts");
  }

  @Test
  void the_key_leaves_no_token_behind() {
    var holder = browser();
    use(holder, make(signedIn(Role.ADMINISTRATOR)));
    holder.get("/account");

    assertThat(holder
            .post("/account/tokens", Map.of("label", "later", "days", "0"))
            .statusCode())
        .isEqualTo(403);
  }

  @Test
  void an_emergency_session_lasts_an_hour() {
    var key = make(signedIn(Role.ADMINISTRATOR));
    var holder = browser();
    use(holder, key);
    jdbc.sql("""
            update access.session set began_at = now() - interval '61 minutes'
            where method = 'EMERGENCY_KEY'
            """).update();

    assertThat(holder.location(holder.get("/access"))).isEqualTo("/sign-in");
  }

  private static String make(TestBrowser administrator) {
    administrator.get("/access/emergency-keys");
    administrator.post("/access/emergency-keys", Map.of());
    var key = KEY.matcher(administrator.get("/access/emergency-keys").body());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private static HttpResponse<String> use(TestBrowser browser, String key) {
    return use(browser, key, "10." + Math.abs(key.hashCode() % 200) + ".1.1");
  }

  private static HttpResponse<String> use(TestBrowser browser, String key, String address) {
    browser.get("/sign-in/emergency");
    return browser.post(
        "/sign-in/emergency",
        Map.of("key", key, "name", "Ilse Roth", "reason", "The provider is down"),
        "X-Forwarded-For",
        address);
  }

  private int deeds(String deed) {
    return jdbc.sql("select count(*) from platform.audit_entry where deed = :deed")
        .param("deed", deed)
        .query(Integer.class)
        .single();
  }
}
