package org.safeconduct.crisis.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.asking.AnswerLinks.Expired;
import org.safeconduct.crisis.asking.AnswerLinks.Forged;
import org.safeconduct.crisis.asking.AnswerLinks.Good;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

class AnswerLinksTest extends DatabaseTest {
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
    var keys = new JdbcLinkKeys(jdbc, clock, counting);

    assertThat(keys.current().number()).isOne();
    assertThat(keys.current().number()).isOne();

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
  void a_made_up_key_number_costs_no_look_up() {
    var unreachable = JdbcClient.create(new SimpleDriverDataSource());
    var keys = new JdbcLinkKeys(unreachable, clock, new JdbcTransactionManager(dataSource));

    assertThat(keys.find(0)).isEmpty();
    assertThat(keys.find(77)).isEmpty();
  }

  @Test
  void a_link_expires() {
    var token = token(Duration.ofMinutes(30));

    clock.push(Duration.ofMinutes(30));

    assertThat(links.check(token)).isInstanceOf(Expired.class);
  }

  private String token(Duration validity) {
    var link = links.maker(headcountId, clock.instant().plus(validity)).linkFor(amina);
    return link.substring(link.lastIndexOf('/') + 1);
  }
}
