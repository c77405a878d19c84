package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class ChangeTableTest extends DatabaseTest {
  private final ChangeTable changes = new ChangeTable(jdbc, Clock.systemUTC(), "people.change");

  @Test
  void changes_are_read_in_order_and_each_person_once() {
    long start = changes.latest();
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    changes.record(List.of(first, second));
    changes.record(List.of(first));

    var all = changes.changesAfter(start, 100);
    var one = changes.changesAfter(start, 1);
    var rest = changes.changesAfter(one.position(), 100);

    assertThat(all.persons()).containsExactly(first, second);
    assertThat(one.persons()).containsExactly(first);
    assertThat(rest.persons()).containsExactly(second, first);
    assertThat(rest.position()).isEqualTo(all.position()).isEqualTo(changes.latest());
    assertThat(changes.changesAfter(all.position(), 100))
        .isEqualTo(new Changes(all.position(), List.of(), null));
  }

  @Test
  void a_change_that_commits_late_is_not_skipped() {
    long start = changes.latest();
    var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var slow = UUID.randomUUID();
    var quick = UUID.randomUUID();
    var apart = new TransactionTemplate(
        transaction.getTransactionManager(),
        new org.springframework.transaction.support.DefaultTransactionDefinition(
            TransactionDefinition.PROPAGATION_REQUIRES_NEW));

    var whileOpen = transaction.execute(_ -> {
      changes.record(List.of(slow));
      apart.executeWithoutResult(_ -> changes.record(List.of(quick)));
      return new ChangeTable(JdbcClient.create(dataSource), Clock.systemUTC(), "people.change")
          .changesAfter(start, 100);
    });

    assertThat(whileOpen.persons()).isEmpty();
    assertThat(whileOpen.heldBackSince()).isBetween(before, Instant.now());
    assertThat(changes.changesAfter(start, 100).persons()).containsExactly(slow, quick);
  }
}
