package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.safeconduct.exposure.watch.KeepWatch;

class KeepCurrentTest extends AlertWorld {
  private static final int SECONDS = 20;

  @Test
  void whereabouts_are_taken_in_while_the_watch_is_busy_and_noticed_when_it_is_done()
      throws Exception {
    changes.readEverything();
    var alert = alertAroundGeneva();
    look();
    KeepWatch busy = watch;
    var current = new KeepCurrent(changes, busy, time);
    var ana = people.person(people.organisation(UUID.randomUUID().toString()), "Ana", "Example");
    lives(ana, GENEVA);

    synchronized (busy) { // as while it looks at everybody
      CompletableFuture.runAsync(() -> pollUntilKnown(current, ana.value()))
          .get(SECONDS, TimeUnit.SECONDS);
    }
    current.look();

    assertThat(watch.since(alert)).extracting(it -> it.person()).containsExactly(ana.value());
  }

  private void pollUntilKnown(KeepCurrent current, UUID person) {
    var deadline = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    while (picture.find(person).isEmpty() && System.nanoTime() < deadline) current.poll();
  }
}
