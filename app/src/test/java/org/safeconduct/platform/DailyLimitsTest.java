package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.platform.audit.AuditFixture;

class DailyLimitsTest extends DatabaseTest {
  private static final String DEED = "test.done";
  private static final Actor OFFICER =
      new Actor.Account(UUID.randomUUID(), null, "officer", Set.of(), Scope.EVERYBODY);

  private final AuditTrail audit = AuditFixture.trail(jdbc, currentUser, Clock.systemUTC());
  private final DailyLimits limits = new DailyLimits(jdbc, currentUser, Clock.systemUTC());

  @Test
  void of_two_requests_at_once_the_second_waits_and_is_counted_after_the_first() {
    var second = new CompletableFuture<Boolean>();

    boolean first = transaction.execute(_ -> {
      boolean done = does();
      second.completeAsync(() -> transaction.execute(_ -> does()));
      awaitAnswerOrWait(second);
      return done;
    });

    assertThat(first).isTrue();
    assertThat(second.join()).isFalse();
  }

  /// What may be done once a day.
  private boolean does() {
    return currentUser.callAs(OFFICER, () -> {
      if (limits.isReached(DEED, 1)) return false;
      audit.record(DEED, "somebody", Map.of());
      return true;
    });
  }

  private void awaitAnswerOrWait(Future<Boolean> second) {
    var end = Instant.now().plus(Duration.ofSeconds(10));
    while (!second.isDone() && !waits() && Instant.now().isBefore(end))
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
  }

  private boolean waits() {
    return jdbc.sql(
            "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
        .query(Boolean.class)
        .single();
  }
}
