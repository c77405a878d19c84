package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.platform.SessionLeft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page is told of the end of its session, and what makes a session last.
class SessionEndJourneyTest extends JourneyTest {
  private static final String[] BY_ITSELF = {
    SessionLeft.BACKGROUND, "yes", "Accept", "application/json"
  };
  private static final Duration IDLE = Duration.ofHours(8);

  private String account = "";

  @Test
  void what_a_page_asks_for_by_itself_makes_no_session_last_longer() {
    var browser = signedIn();
    unusedFor(Duration.ofHours(7));
    var before = lastSeen();

    var left = left(browser.get("/session", BY_ITSELF));
    browser.get("/status", SessionLeft.BACKGROUND, "yes", "HX-Request", "true");
    browser.live();

    assertThat(left.path("untouched").asLong()).isBetween(3_500L, 3_600L);
    assertThat(lastSeen()).isEqualTo(before);
  }

  @Test
  void whoever_uses_a_page_prolongs_the_session_but_never_beyond_a_day() {
    var browser = signedIn();
    unusedFor(Duration.ofHours(7));
    begun(Duration.ofHours(23));

    var left = left(browser.get("/session", "Accept", "application/json"));

    assertThat(left.path("untouched").asLong()).isBetween(IDLE.toSeconds() - 60, IDLE.toSeconds());
    assertThat(left.path("longest").asLong()).isBetween(3_500L, 3_600L);
    assertThat(left.path("afterUse").asLong()).isEqualTo(IDLE.toSeconds());
  }

  @Test
  void a_page_that_asks_by_itself_for_eight_hours_is_told_that_the_session_has_ended() {
    var browser = signedIn();
    unusedFor(IDLE.plusMinutes(1));

    assertThat(browser.get("/session", BY_ITSELF).statusCode()).isEqualTo(401);
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void every_page_of_whoever_is_signed_in_tells_its_script_when_the_session_ends() {
    var browser = signedIn();
    begun(Duration.ofHours(23));

    var page = browser.get("/people?q=Okoye").body();

    assertThat(number(page, "data-untouched")).isBetween(IDLE.toSeconds() - 60, IDLE.toSeconds());
    assertThat(number(page, "data-longest")).isBetween(3_500L, 3_600L);
    assertThat(page)
        .contains("data-account=\"" + id() + "\"", "href=\"/people?q=Okoye\"")
        .containsPattern(
            "<noscript><meta http-equiv=\"refresh\" content=\"3[56]\\d\\d; url=/sign-in\\?ended\">");
    assertThat(browser().get("/sign-in?ended").body())
        .contains("Your session has ended")
        .doesNotContain("data-session", "/js/session");
  }

  @Test
  void a_page_that_answers_a_form_leads_back_to_the_start() {
    var browser = signedIn();
    browser.get("/account");

    var refused = browser.post("/account/password", Map.of("current", PASSWORD, "next", "short"));

    assertThat(refused.body())
        .containsPattern("class=\"button button-primary\" href=\"/\"")
        .contains("data-session=\"/session\"");
  }

  @Test
  void whoever_may_go_nowhere_yet_may_ask_too() {
    var browser = signedIn();
    jdbc.sql("update access.account set must_change_password = true where username = :it")
        .param("it", account)
        .update();

    assertThat(browser.location(browser.get("/people"))).isEqualTo("/account");
    assertThat(left(browser.get("/session", BY_ITSELF)).path("account").asString())
        .isEqualTo(id().toString());
  }

  private TestBrowser signedIn() {
    account = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var browser = browser();
    browser.signIn(account, PASSWORD);
    return browser;
  }

  private void unusedFor(Duration time) {
    move("last_seen_at", time);
  }

  private void begun(Duration ago) {
    move("began_at", ago);
  }

  private void move(String column, Duration back) {
    jdbc.sql(
            "update access.session set %s = now() - make_interval(secs => :seconds) where account = :id"
                .formatted(column))
        .param("seconds", back.toSeconds())
        .param("id", id())
        .update();
  }

  private Instant lastSeen() {
    return jdbc.sql("select last_seen_at from access.session where account = :id")
        .param("id", id())
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private UUID id() {
    return jdbc.sql("select id from access.account where username = :it")
        .param("it", account)
        .query(UUID.class)
        .single();
  }

  private static JsonNode left(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static long number(String page, String attribute) {
    var found = Pattern.compile(attribute + "=\"(\\d+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return Long.parseLong(found.group(1));
  }
}
