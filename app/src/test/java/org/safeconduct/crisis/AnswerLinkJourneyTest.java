package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.LinkScript;
import org.safeconduct.platform.Sha256;

/// The personal answer link: what it shows, what it keeps to itself, and what opens nothing.
class AnswerLinkJourneyTest extends JourneyTest {
  private static final Pattern LINK = Pattern.compile("http://[^/\\s]+(/a#[A-Za-z0-9_-]+)");
  private static final Pattern SCRIPT = Pattern.compile("<script>([^<]*)</script>");
  private static final String LONG_INSTRUCTION =
      "اخرج من البوابة الغربية. ".repeat(48).strip();

  private String board;
  private String link;

  @BeforeEach
  void a_household_is_asked() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("L" + UUID.randomUUID());
    var amina = people.person(organisation, "Amina", "Okoye");
    people.channel(amina, Channel.Kind.EMAIL, amina + "@example.org", 1);
    board = open(amina, people.person(organisation, "Chidi", "Okoye", amina, null));
    link = linkFor(amina);
  }

  @Test
  void the_answer_page_weighs_less_than_ten_kilobytes_with_its_style() {
    for (var language : List.of("en", "fr", "ar")) {
      var link = this.link.replace("#", "?lang=" + language + "#");
      var door = browser().get(link.substring(0, link.indexOf('#'))).body();
      var page = browser().follow(link).body();
      var style = browser().get("/css/answer.css").body();

      assertThat(bytes(page) + bytes(style)).isLessThan(10_000);
      assertThat(bytes(door)).isLessThan(2_500);
      assertThat(page).contains(LONG_INSTRUCTION);
      assertThat(page).contains(language.equals("ar") ? "dir=\"rtl\"" : "dir=\"ltr\"");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void a_link_that_was_forged_says_kindly_what_to_do() {
    var middle = link.length() / 2;
    var other = link.charAt(middle) == 'A' ? 'B' : 'A';
    var forged = link.substring(0, middle) + other + link.substring(middle + 1);

    for (var bad :
        List.of(forged, link.substring(0, link.length() - 3), "/a#x", "/a#" + "A".repeat(500))) {
      var page = browser().follow(bad);
      assertThat(page.statusCode()).as(bad).isEqualTo(404);
      assertThat(page.body()).contains("This link does not work", "call your warden");
      assertThat(browser().answer(bad, Map.of("status", "safe")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void opening_a_link_changes_nothing() {
    browser().get("/a");
    browser().get("/a?status=safe");
    browser().follow(link);
    browser().follow(link.replace("#", "?status=safe#"));

    assertThat(answers()).isZero();
  }

  @Test
  void the_secret_of_a_link_is_taken_from_the_body_alone_and_stays_behind_the_sign() {
    var secret = link.substring("/a#".length());

    var page = browser().follow(link);

    assertThat(page.body())
        .contains("formaction=\"?lang=ar#" + secret + "\"")
        .doesNotContain("/" + secret, "=" + secret);
    assertThat(page.headers().firstValue("Location")).isEmpty();
    for (var field : List.of("link", "secret", "%6Cink"))
      assertThat(browser().postForged("/a?" + field + "=" + secret, Map.of("status", "safe")))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(400);
    assertThat(answers()).isZero();
  }

  @Test
  void a_link_of_former_builds_leads_to_the_page_and_an_open_form_says_that_nothing_was_sent() {
    var former = link.replace("#", "/");
    var recipient = browser();

    var moved = recipient.get(former + "?lang=fr");
    var unsent = recipient.postForged(former, Map.of("status", "safe", "lang", "en"));

    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(recipient.location(moved)).isEqualTo(link.replace("#", "?lang=fr#"));
    assertThat(unsent.statusCode()).isEqualTo(303);
    assertThat(recipient.follow(recipient.location(moved)).body()).contains("Je suis en");
    assertThat(recipient.follow(recipient.location(unsent)).body())
        .contains("Nothing was sent yet", "I am safe", "action=\"?lang=en#");
    assertThat(answers()).isZero();
  }

  @Test
  void the_door_is_the_same_for_everybody_and_runs_one_script_and_no_other() {
    var door = browser().get("/a");
    var policy = door.headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(browser().get("/a").body()).isEqualTo(door.body());
    assertThat(browser().get("/a/n").body()).isEqualTo(door.body());
    assertThat(browser().get("/a/invitation").body()).isEqualTo(door.body());
    assertThat(door.headers().firstValue("Cache-Control")).hasValue("max-age=86400, private");
    assertThat(door.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    assertThat(door.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    for (var page : List.of(door.body(), browser().follow(link).body())) {
      var script = SCRIPT.matcher(page);
      assertThat(script.find()).as(page).isTrue();
      var hash = Base64.getEncoder().encodeToString(Sha256.of(script.group(1)));
      assertThat(policy).contains("script-src 'sha256-" + hash + "';").doesNotContain("unsafe");
    }
    assertThat(browser().get("/credits").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).doesNotContain(LinkScript.SOURCE));
  }

  private String open(PersonId... members) {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");
    var ids = String.join(" ", List.of(members).stream().map(PersonId::toString).toList());
    var opened = officer.post(
        "/headcounts",
        Map.of(
            "person", ids,
            "title", "Fire in the annex",
            "again", "10, 30",
            "hours", "24",
            "subject.en", "Are you safe?",
            "body.en", "Dear {name}, answer here: {link}\n\nWhat to do: " + LONG_INSTRUCTION,
            "key", UUID.randomUUID().toString()));
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
    return officer.location(opened);
  }

  private static String linkFor(PersonId person) {
    var address = person + "@example.org";
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (MAIL.mailsTo(address).isEmpty()) {
      if (System.nanoTime() > deadline) throw new AssertionError("No mail within a minute");
      LockSupport.parkNanos(20_000_000);
    }
    var found = LINK.matcher(MAIL.mailsTo(address).getFirst().text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private int answers() {
    return jdbc.sql("select count(*) from crisis.answer where headcount = cast(:id as uuid)")
        .param("id", board.substring("/headcounts/".length()))
        .query(Integer.class)
        .single();
  }
}
