package org.safeconduct.governance.nominations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.platform.Algorithms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class NomineeLinksTest extends DatabaseTest {
  private final PushedClock clock = new PushedClock();
  private final JdbcNomineeKeys keys = keys(jdbc, dataSource, clock);
  private final NomineeLinks links = new NomineeLinks(keys, clock);
  private final NominationId nomination = new NominationId(UUID.randomUUID());

  static JdbcNomineeKeys keys(JdbcClient jdbc, DataSource source, Clock clock) {
    return new JdbcNomineeKeys(jdbc, clock, Algorithms.usual(), new JdbcTransactionManager(source));
  }

  @Test
  void a_link_that_was_sent_stays_good_after_the_key_was_replaced_until_it_ends() {
    var before = token(clock.instant().plus(NomineeLinks.LONGEST));

    keys.replace();
    clock.push(Duration.ofSeconds(10));
    var after = token(clock.instant().plus(NomineeLinks.LONGEST));

    assertThat(number(after)).isEqualTo(number(before) + 1);
    assertThat(links.check(before)).hasValue(nomination);
    assertThat(links.check(after)).hasValue(nomination);
    clock.push(NomineeLinks.LONGEST);
    assertThat(links.check(before)).isEmpty();
  }

  @Test
  void a_replaced_key_makes_no_links_that_end_later_than_its_own() {
    var tooLong = token(clock.instant().plus(NomineeLinks.LONGEST).plus(Duration.ofDays(1)));
    assertThat(links.check(tooLong)).hasValue(nomination);

    keys.replace();
    clock.push(Duration.ofSeconds(10));

    assertThat(links.check(tooLong)).isEmpty();
  }

  @Test
  void a_link_of_the_time_when_there_was_one_key_is_good_until_it_ends() {
    keys.current();
    var signed = ByteBuffer.allocate(20)
        .putLong(nomination.value().getMostSignificantBits())
        .putLong(nomination.value().getLeastSignificantBits())
        .putInt((int) (clock.instant().plus(Duration.ofDays(3)).getEpochSecond() / 60))
        .array();
    var signature = keys.find(1)
        .orElseThrow()
        .sign("safeconduct nominee link 1\n".getBytes(US_ASCII), signed, 16);
    var token = Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(ByteBuffer.allocate(36).put(signed).put(signature).array());

    assertThat(links.check(token)).hasValue(nomination);
    clock.push(Duration.ofDays(3));
    assertThat(links.check(token)).isEmpty();
  }

  @Test
  void no_letter_of_a_link_can_be_changed_and_none_left_out() {
    var token = token(clock.instant().plus(Duration.ofDays(3)));
    for (int at = 0; at < token.length(); at++) {
      var changed = new StringBuilder(token);
      changed.setCharAt(at, token.charAt(at) == 'A' ? 'Q' : 'A');
      assertThat(links.check(changed.toString())).as("letter %d", at).isEmpty();
    }
    assertThat(links.check(token.substring(1))).isEmpty();
    assertThat(links.check("")).isEmpty();
  }

  private static int number(String token) {
    return Base64.getUrlDecoder().decode(token)[0] & 0xff;
  }

  private String token(Instant expires) {
    return links.path(nomination, expires).substring("/a/n#".length());
  }
}
