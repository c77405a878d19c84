package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.safeconduct.exposure.watch.KeepWatch;
import org.safeconduct.exposure.watch.Noticed;
import org.safeconduct.profiles.EditionId;
import org.safeconduct.profiles.Setting;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

class KeepCurrentTest extends AlertWorld {
  private static final int SECONDS = 20;
  private static final EditionId UNSMS = new EditionId("unsms", "2026.1");

  @Test
  void whereabouts_are_taken_in_while_the_watch_is_busy_and_noticed_when_it_is_done()
      throws Exception {
    changes.readEverything();
    var alert = alertAroundGeneva();
    look();
    KeepWatch busy = watch;
    var current = new KeepCurrent(changes, busy, periods, time);
    var ana = people.person(people.organisation(UUID.randomUUID().toString()), "Ana", "Example");
    lives(ana, GENEVA);

    synchronized (busy) { // as while it looks at everybody
      CompletableFuture.runAsync(() -> pollUntilKnown(current, ana.value()))
          .get(SECONDS, TimeUnit.SECONDS);
    }
    current.look();

    assertThat(watch.since(alert)).extracting(it -> it.person()).containsExactly(ana.value());
  }

  @Test
  void who_is_less_sure_because_an_organisation_wants_fresher_confirmations_is_noticed() {
    var organisation = people.organisation(UUID.randomUUID().toString());
    var ana = people.person(organisation, "Ana", "Example");
    var seen = new Interval(NOON.minus(Duration.ofHours(3)), NOON.plus(Duration.ofDays(1)));
    confirmations.add(new Confirmation(
        UUID.randomUUID(), ana, GENEVA, seen, Source.WARDEN, seen.from(), "warden"));
    changes.readEverything();
    var alert = alertAroundGeneva();
    look();
    var current = new KeepCurrent(changes, watch, periods, time);
    current.look();
    currentUser.callAs(
        ANYBODY,
        () -> profiles.choose(
            organisation.value(), UNSMS, Map.of(Setting.CONFIRMATION_FRESH_HOURS, 2)));

    periods.read();
    current.look();

    assertThat(watch.since(alert))
        .filteredOn(it -> it.person().equals(ana.value()))
        .extracting(Noticed::before, Noticed::after)
        .containsExactly(tuple(Confidence.CERTAIN, Confidence.POSSIBLE));
  }

  private void pollUntilKnown(KeepCurrent current, UUID person) {
    var deadline = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    while (picture.find(person).isEmpty() && System.nanoTime() < deadline) current.poll();
  }
}
