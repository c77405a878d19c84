package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.Busy;

class FewAtOnceTest {
  @Test
  void whoever_comes_while_all_turns_are_taken_waits_for_one() throws Exception {
    var few = new FewAtOnce(1, Duration.ofSeconds(30));
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var first = CompletableFuture.runAsync(() -> few.work(() -> {
      begun.countDown();
      return awaited(end);
    }));
    begun.await();

    var second = CompletableFuture.supplyAsync(() -> few.work(end::getCount));

    assertThatThrownBy(() -> second.get(50, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    end.countDown();
    first.get();
    assertThat(second.get()).isZero();
  }

  @Test
  void whoever_waits_too_long_is_told_to_come_back_and_takes_no_turn() throws Exception {
    var few = new FewAtOnce(1, Duration.ofMillis(1));

    few.work(() -> {
      var impatient = CompletableFuture.supplyAsync(() -> few.work(() -> "done"));
      assertThatThrownBy(impatient::join).hasCauseInstanceOf(Busy.class);
      return "";
    });

    assertThat(few.work(() -> "free again")).isEqualTo("free again");
  }

  @Test
  void work_that_fails_gives_its_turn_back() {
    var few = new FewAtOnce(1, Duration.ofMillis(1));

    assertThatThrownBy(() -> few.work(() -> {
          throw new IllegalStateException("failed");
        }))
        .hasMessage("failed");

    assertThat(few.work(() -> "free again")).isEqualTo("free again");
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
