package org.safeconduct.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;

/// A code that proves an address goes there and is seen by nobody else.
class ChannelCodeJourneyTest extends JourneyTest {
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  @Test
  void a_code_lies_nowhere_but_in_the_mail_and_confirms_the_address() throws Exception {
    var address = "c" + UUID.randomUUID() + "@example.org";
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var person = people.person(people.organisation("CODE-" + UUID.randomUUID()), "Ada", "Okoye");
    people.channel(person, Channel.Kind.EMAIL, address, 1);
    var channel = jdbc.sql("select id from people.channel where person = :person")
        .param("person", person.value())
        .query(UUID.class)
        .single();
    var adviser = signedIn(Role.SECURITY_ADVISER);
    adviser.get("/people/" + person + "/channels");

    adviser.post("/people/" + person + "/channels/" + channel + "/code", Map.of());
    var code = code(awaitMail(address));

    var message = jdbc.sql("select id from notifications.message where address = :address")
        .param("address", address)
        .query(UUID.class)
        .single();
    assertThat(adviser.get("/messages/" + message).body())
        .contains("Dear Ada Okoye", "personal link or code")
        .doesNotContain(code);
    assertThat(stored(message)).contains("{code}").doesNotContain(code);
    confirm(adviser, person, channel, other(code));
    assertThat(verified(channel)).isFalse();
    confirm(adviser, person, channel, code);
    assertThat(verified(channel)).isTrue();
  }

  private void confirm(TestBrowser browser, PersonId person, UUID channel, String code) {
    var version = jdbc.sql("select version from people.person where id = :person")
        .param("person", person.value())
        .query(String.class)
        .single();
    browser.get("/people/" + person + "/channels");
    browser.post(
        "/people/" + person + "/channels/" + channel + "/confirmation",
        Map.of("version", version, "code", code));
  }

  private boolean verified(UUID channel) {
    return jdbc.sql("select verified_how is not null from people.channel where id = :id")
        .param("id", channel)
        .query(Boolean.class)
        .single();
  }

  /// What the database keeps of a message once the mail server has it.
  private String stored(UUID message) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      var kept = jdbc.sql("""
              select m::text || w::text from notifications.message m
              join notifications.wording w using (question, round, language)
              where m.id = :id and m.state = 'HANDED_OVER'
              """).param("id", message).query(String.class).optional();
      if (kept.isPresent()) return kept.get();
      Thread.sleep(50);
    }
    throw new AssertionError("Not handed over within a minute");
  }

  private static String awaitMail(String address) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      for (var mail : MAIL.mailsTo(address)) return mail.text();
      Thread.sleep(50);
    }
    throw new AssertionError("No mail within a minute");
  }

  private static String code(String mail) {
    var found = CODE.matcher(mail);
    assertThat(found.find()).as(mail).isTrue();
    return found.group();
  }

  private static String other(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }
}
