package org.safeconduct.crisis.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.crisis.answers.HeadcountStatus.NEEDS_HELP;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.CrisisTest;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Scope;

class AttentionTest extends CrisisTest {
  private final AtomicInteger counts = new AtomicInteger();
  private final Attention attention = new Attention(
      new JdbcAttention(jdbc) {
        @Override
        List<Open> open(Scope scope) {
          counts.incrementAndGet();
          return super.open(scope);
        }
      },
      news,
      clock);
  private final PersonId amina = person("Amina", "Okoye");

  @Test
  void readers_of_one_scope_share_what_was_counted_for_a_second() {
    opened(amina);
    counts.set(0);

    attention.open(Scope.EVERYBODY);
    attention.open(Scope.EVERYBODY);
    assertThat(counts).hasValue(1);

    attention.open(warden("Wanda", UUID.randomUUID()).scope());
    assertThat(counts).hasValue(2);

    clock.push(Duration.ofSeconds(1));
    attention.open(Scope.EVERYBODY);
    assertThat(counts).hasValue(3);
  }

  @Test
  void a_call_for_help_is_counted_at_once() {
    var id = opened(amina);
    int before = helpWaiting();

    as(OFFICER, () -> answers.answer(id, amina, Said.just(NEEDS_HELP), manner()));
    assertThat(helpWaiting()).isEqualTo(before + 1);

    as(OFFICER, () -> helpDesk.take(id, amina));
    assertThat(helpWaiting()).isEqualTo(before);
  }

  private int helpWaiting() {
    return attention.open(Scope.EVERYBODY).headcounts().stream()
        .mapToInt(JdbcAttention.Open::helpWaiting)
        .sum();
  }
}
