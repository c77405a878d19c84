package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.Busy;

class EarlierPicturesTest extends ExposureWorld {
  private static final Instant THEN = NOON.minusSeconds(60);

  @Test
  void whoever_turns_pages_waits_for_the_reading_once_and_two_readings_stay() {
    var first = earlier.asKnownAt(THEN);
    var second = earlier.asKnownAt(THEN.plusSeconds(1));

    assertThat(earlier.asKnownAt(THEN)).isSameAs(first);
    assertThat(earlier.asKnownAt(THEN.plusSeconds(1))).isSameAs(second);
    earlier.asKnownAt(THEN.plusSeconds(2));
    assertThat(earlier.asKnownAt(THEN)).isNotSameAs(first);
  }

  @Test
  void whoever_comes_while_another_one_is_read_is_told_to_try_again() throws Exception {
    try (var owner = DriverManager.getConnection(url)) {
      owner.setAutoCommit(false);
      owner.createStatement().execute("lock table people.station in access exclusive mode");
      var reading = CompletableFuture.supplyAsync(() -> earlier.asKnownAt(THEN.plusSeconds(10)));
      awaitReader(owner);

      assertThatThrownBy(() -> earlier.asKnownAt(THEN.plusSeconds(11))).isInstanceOf(Busy.class);

      owner.rollback();
      assertThat(reading.get(10, TimeUnit.SECONDS).asOf()).isEqualTo(THEN.plusSeconds(10));
    }
  }

  private static void awaitReader(Connection owner) throws SQLException, InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(10));
    while (true) {
      var waiting =
          owner.createStatement().executeQuery("select count(*) from pg_locks where not granted");
      waiting.next();
      if (waiting.getInt(1) > 0) return;
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(20);
    }
  }
}
