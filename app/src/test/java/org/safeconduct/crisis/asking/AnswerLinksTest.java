package org.safeconduct.crisis.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.Schedule;
import org.safeconduct.crisis.asking.AnswerLinks.Expired;
import org.safeconduct.crisis.asking.AnswerLinks.Forged;
import org.safeconduct.crisis.asking.AnswerLinks.Good;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Algorithms;
import org.safeconduct.platform.AlgorithmsFixture;
import org.safeconduct.platform.HashAlgorithm;
import org.safeconduct.platform.LinkKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

class AnswerLinksTest extends DatabaseTest {
  private static final Algorithms BY_SHA3 = AlgorithmsFixture.links("sha3-256");

  private final PushedClock clock = new PushedClock();
  private final AnswerLinks links = AskingFixture.links(jdbc, dataSource, clock);
  private final HeadcountId headcountId = new HeadcountId(UUID.randomUUID());
  private final PersonId amina = new PersonId(UUID.randomUUID());

  @Test
  void a_link_carries_headcount_person_and_expiry() {
    var expires = clock.instant().plus(Duration.ofDays(3));

    var checked = links.check(token(Duration.ofDays(3)));

    assertThat(checked).isEqualTo(new Good(new AnswerLinks.Link(headcountId, amina, expires)));
  }

  @Test
  void a_link_is_good_after_a_restart_and_on_another_node() {
    var restarted = AskingFixture.links(jdbc, dataSource, clock);

    assertThat(restarted.check(token(Duration.ofDays(3)))).isInstanceOf(Good.class);
  }

  @Test
  void only_the_making_of_a_key_takes_a_second_connection_from_the_pool() {
    var begun = new AtomicInteger();
    var counting = new JdbcTransactionManager(dataSource) {
      @Override
      protected void doBegin(Object transaction, TransactionDefinition definition) {
        begun.incrementAndGet();
        super.doBegin(transaction, definition);
      }
    };
    token(Duration.ofDays(3));
    var keys = new JdbcLinkKeys(jdbc, clock, Algorithms.usual(), counting);

    assertThat(keys.current().number()).isPositive();
    assertThat(keys.current().number()).isPositive();

    assertThat(begun).hasValue(0);
  }

  @Test
  void no_letter_of_a_link_can_be_changed() {
    var token = token(Duration.ofDays(3));
    for (int at = 0; at < token.length(); at++) {
      var changed = new StringBuilder(token);
      changed.setCharAt(at, token.charAt(at) == 'A' ? 'Q' : 'A');
      assertThat(links.check(changed.toString())).as("letter %d", at).isNotInstanceOf(Good.class);
    }
  }

  @Test
  void a_link_that_was_cut_off_or_made_up_is_forged() {
    var token = token(Duration.ofDays(3));

    assertThat(links.check("")).isEqualTo(new Forged());
    assertThat(links.check(token.substring(1))).isEqualTo(new Forged());
    assertThat(links.check(token + "A")).isEqualTo(new Forged());
    assertThat(links.check("not base64 at all!")).isEqualTo(new Forged());
    assertThat(links.check("A".repeat(10_000))).isEqualTo(new Forged());
  }

  @Test
  void made_up_key_numbers_cost_one_look_up_in_ten_seconds_however_many_come() {
    var asked = new AtomicInteger();
    var counting = new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        asked.incrementAndGet();
        return super.getConnection();
      }
    };
    token(Duration.ofDays(3));
    var keys = AskingFixture.keys(JdbcClient.create(counting), counting, clock, Algorithms.usual());

    for (int number = 2; number < 256; number++) assertThat(keys.find(number)).isEmpty();
    assertThat(asked).hasValue(1);
    clock.push(Duration.ofMinutes(1));
    assertThat(keys.find(77)).isEmpty();
    assertThat(asked).hasValue(2);
  }

  @Test
  void a_new_key_signs_new_links_and_those_that_were_sent_stay_good_until_they_end() {
    var before = token(Duration.ofDays(3));
    var other = AskingFixture.links(jdbc, dataSource, clock);
    assertThat(other.check(before)).isInstanceOf(Good.class);

    AskingFixture.keys(jdbc, dataSource, clock, BY_SHA3).replace();
    clock.push(Duration.ofMinutes(1));
    var after = token(Duration.ofDays(3));

    assertThat(key(after)).isEqualTo(key(before) + 1);
    assertThat(links.check(before)).isInstanceOf(Good.class);
    assertThat(links.check(after)).isInstanceOf(Good.class);
    assertThat(other.check(after)).isInstanceOf(Good.class);
    assertThat(newest().algorithm()).isEqualTo(HashAlgorithm.SHA3_256);
    clock.push(Duration.ofDays(3));
    assertThat(links.check(before)).isInstanceOf(Expired.class);
  }

  @Test
  void a_new_key_signs_nothing_before_every_node_has_seen_it() {
    var keys = AskingFixture.keys(jdbc, dataSource, clock, Algorithms.usual());
    int before = keys.current().number();

    keys.replace();

    assertThat(keys.current().number()).isEqualTo(before);
    clock.push(Duration.ofSeconds(9));
    assertThat(keys.current().number()).isEqualTo(before);
    clock.push(Duration.ofSeconds(1));
    assertThat(keys.current().number()).isEqualTo(before + 1);
    clock.push(Duration.ofSeconds(50));
  }

  @Test
  void whoever_got_hold_of_a_replaced_key_makes_no_links_that_end_later_than_its_own() {
    var tooLong = token(Schedule.LONGEST.plusDays(1));
    assertThat(links.check(tooLong)).isInstanceOf(Good.class);

    AskingFixture.keys(jdbc, dataSource, clock, Algorithms.usual()).replace();
    clock.push(Duration.ofMinutes(1));

    assertThat(links.check(tooLong)).isEqualTo(new Forged());
  }

  @Test
  void a_key_of_an_algorithm_that_is_not_known_is_told() {
    transaction.executeWithoutResult(rollback -> {
      token(Duration.ofDays(3));
      jdbc.sql("update crisis.link_key set algorithm = 'rot-13'").update();
      var keys = AskingFixture.keys(jdbc, dataSource, clock, Algorithms.usual());

      assertThatThrownBy(keys::current)
          .hasMessageContaining(
              "signs with the algorithm rot-13, which this version does not know");
      rollback.setRollbackOnly();
    });
  }

  @Test
  void a_link_expires() {
    var token = token(Duration.ofMinutes(30));

    clock.push(Duration.ofMinutes(30));

    assertThat(links.check(token)).isInstanceOf(Expired.class);
  }

  private LinkKeys.LinkKey newest() {
    return AskingFixture.keys(jdbc, dataSource, clock, Algorithms.usual()).current();
  }

  private static int key(String token) {
    return Base64.getUrlDecoder().decode(token)[0] & 0xff;
  }

  private String token(Duration validity) {
    var link = links.maker(headcountId, clock.instant().plus(validity)).linkFor(amina);
    return link.substring(link.indexOf("/a#") + 3);
  }
}
